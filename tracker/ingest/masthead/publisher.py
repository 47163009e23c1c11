"""Who published it: the holder of the page's copyright, the agency of its dateline, the source it names."""

import re
from collections import Counter

from tracker.ingest.masthead.lines import Line, Sheet

_YEARS = r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d|present))?"
_SIGN = r"(?:copyright(?:s|ed)?\s*(?:©|\(c\))?|©\s*copyright|©|\(c\))"
_COPYRIGHT = re.compile(
    rf"(?:{_SIGN}\s*(?:by\s+)?{_YEARS}\s*[,.|–—-]?\s*(?:by\s+)?(?P<after>.*)"
    rf"|{_SIGN}\s*(?:by\s+)?(?P<before>[^\d©].*?)[\s,]+{_YEARS}.*)",
    re.IGNORECASE,
)
_HOLDER_END = re.compile(
    r"\s*(?:[.,;|•·–—-]\s*)?(?:\ball rights\b.*|\bthis (?:material|article|website)\b.*|\bterms\b.*"
    r"|\bprivacy\b.*|\b(?:powered|designed|developed|hosted|provided|distributed)\s+by\b.*|[|•·].*|(?<=[a-z]{3})\.\s+[A-Z].*)$",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:ltd|limited|inc|incorporated|llc|plc|corp|corporation|co|company|gmbh|pty|pvt|pte|s\.?a|b\.?v|a\.?s)\.?$",
    re.IGNORECASE,
)
_CORPORATE = re.compile(
    r"(?: (?:network|group|media|holdings?|publications?|publishing|publishers|newspapers?|international"
    r"|foundation|digital|broadcasting|communications?))+$",
    re.IGNORECASE,
)
_RESERVED = re.compile(r"all rights reserved", re.IGNORECASE)
# Labels of domains that are words of every page: "news" stands for no brand of its own.
_GENERIC = frozenset("daily gov media news online post press radio times today tv world".split())
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<label>[\w-]+)(?:\.[a-z]{2,3})?\.[a-z]{2,10}/?", re.IGNORECASE
)
_AGENCY_DATELINE = re.compile(
    r"[^\W\d_a-z][\w.'’ ,-]{1,40}?,\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)"
    r"(?:,?\s+\d{4})?\s*[(/](?P<agency>[A-Z][\w ]{1,30})[)/]\s*(?:--|[–—-])"
)
_HEAD_SOURCE = re.compile(
    r"source\s*:\s*(?P<source>[A-Z][\w.&'’ -]{1,40}?)\s*(?:$|[|•·]|\d{4}|\bby\b)", re.IGNORECASE
)
# Agencies whose dispatches mostly appear in others' pages: their credit does not tell the publisher.
_WHOLESALE = frozenset(
    "reuters ap afp dpa upi efe ani ians pti bloomberg associatedpress agencefrancepresse".split()
)
_MOST_WORDS = 7


def find_publisher(sheet: Sheet) -> str | None:
    """The publisher's name; the brand as the text spells it where the copyright line gives a domain.

    None where nothing states it, or where copyright lines name different holders.
    """
    holders = _holders(sheet)
    if holders:
        names = {name for holder in holders if (name := _brand(holder, sheet)) is not None}
        return names.pop() if len(names) == 1 else None
    return _agency(sheet) or _source(sheet)


def _holders(sheet: Sheet) -> set[str]:
    """Who holds the copyright of the page; credits of pictures carry no year and are none."""
    return {
        holder
        for line in sheet.lines
        if (match := _COPYRIGHT.search(line.words)) and (match.start() == 0 or _RESERVED.search(line.words))
        if (holder := _holder(match["after"] or match["before"] or ""))
    }


def _holder(written: str) -> str | None:
    name = _HOLDER_END.sub("", written).strip(" .,;:-–—|")
    if not name or len(name.split()) > _MOST_WORDS or not any(letter.isalpha() for letter in name):
        return None
    return name


def _brand(holder: str, sheet: Sheet) -> str | None:
    """The name the publisher goes by: the holder's, as the rest of the text spells it.

    A domain stands for the brand of its label. A company is a publisher only where its name, less
    legal form and corporate words, is seen elsewhere: it may be the owner of a paper by another name.
    """
    domain = _DOMAIN.fullmatch(holder)
    if domain is not None:
        brand = None if domain["label"].lower() in _GENERIC else _spelled(domain["label"], sheet)
        return brand or _spelled(holder, sheet) or holder
    name = _LEGAL_FORM.sub("", holder)
    while (shorter := _LEGAL_FORM.sub("", name)) != name:
        name = shorter
    shortest = _CORPORATE.sub("", name)
    elsewhere = _spelled(name, sheet) or (_spelled(shortest, sheet) if " " in shortest else None)
    return elsewhere or (name if name == holder else None)


def _spelled(name: str, sheet: Sheet) -> str | None:
    """The most frequent spelling of a name in the text outside of copyright lines and addresses."""
    letters = [re.escape(letter) for letter in name if letter.isalnum()]
    pattern = re.compile(rf"(?<![\w.@/-])(?:{'[ .-]?'.join(letters)})", re.IGNORECASE)
    counted = Counter(
        match[0]
        for line in sheet.lines
        if not _COPYRIGHT.search(line.words)
        for match in pattern.finditer(line.words)
        if _is_name(match, line.words)
    )
    return counted.most_common(1)[0][0] if counted else None


def _is_name(match: re.Match[str], line: str) -> bool:
    """Whether it begins as a name does and ends with its word; a copied page may run two names together."""
    after = line[match.end() : match.end() + 2]
    runs_on = re.match(r"[\w-]|\.\w", after) is not None
    ran_together = bool(after) and after[0].isupper() and match[0][-1].islower()
    return (match[0][0].isupper() or match[0][0].isdigit()) and (not runs_on or ran_together)


def _agency(sheet: Sheet) -> str | None:
    """The agency in the dateline of the article's first prose."""
    first = next((line for line in sheet.lines if line.is_prose), None)
    match = _AGENCY_DATELINE.match(first.words) if first else None
    return _unless_wholesale(match["agency"]) if match else None


def _source(sheet: Sheet) -> str | None:
    """The source that a line of the head names; at the foot it is a credit."""
    before_prose: list[Line] = []
    for line in sheet.lines:
        if line.is_prose:
            break
        before_prose.append(line)
    named = {match["source"] for line in before_prose if (match := _HEAD_SOURCE.match(line.words))}
    return _unless_wholesale(named.pop()) if len(named) == 1 else None


def _unless_wholesale(name: str) -> str | None:
    folded = "".join(letter for letter in name.casefold() if letter.isalnum())
    return None if folded in _WHOLESALE else name.strip()
