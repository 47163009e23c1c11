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
    r"\s*(?:[.,;|•·–—-]\s*)?(?:\ball rights\b.*|\bthis (?:material|article|website)\b.*|\bterms\b.*|\bprivacy\b.*"
    r"|\b(?:powered|designed|developed|hosted|provided|distributed)\s+by\b.*|[|•·].*|\.\s+[A-Z].*)$",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:ltd|limited|inc|incorporated|llc|plc|corp|corporation|co|company|gmbh|pty|pvt|pte|s\.?a|b\.?v|a\.?s)\.?$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<label>[\w-]+)(?:\.[a-z]{2,3})?\.[a-z]{2,10}/?", re.IGNORECASE
)
_AGENCY_DATELINE = re.compile(
    r"[^\W\d_a-z][\w.'’ ,-]{1,40}?,\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?"
    r"\s*[(/](?P<agency>[A-Z][\w ]{1,30})[)/]\s*(?:--|[–—-])"
)
_HEAD_SOURCE = re.compile(
    r"source\s*:\s*(?P<source>[A-Z][\w.&'’ -]{1,40}?)\s*(?:$|[|•·]|\d{4}|\bby\b)", re.IGNORECASE
)
# Agencies whose dispatches mostly appear in other publishers' pages: their credit does not tell the publisher.
_WHOLESALE = frozenset(
    "reuters ap afp dpa upi efe ani ians pti bloomberg associatedpress agencefrancepresse".split()
)
_MOST_WORDS = 7


def find_publisher(text: str, sheet: Sheet) -> str | None:
    """The publisher's name; the brand as the text spells it where the copyright line gives a domain.

    None where nothing states it, or where copyright lines name different holders.
    """
    holders = _holders(sheet)
    if holders:
        names = {_brand(holder, text) for holder in holders}
        return names.pop() if len(names) == 1 else None
    return _agency(sheet) or _source(sheet)


def _holders(sheet: Sheet) -> set[str]:
    """Who holds the copyright by the lines outside the prose; credits of pictures carry no year and are none."""
    return {
        holder
        for line in sheet.lines
        if not line.is_prose and (match := _COPYRIGHT.match(line.words))
        if (holder := _holder(match["after"] or match["before"] or ""))
    }


def _holder(written: str) -> str | None:
    name = _HOLDER_END.sub("", written).strip(" .,;:-–—|")
    while (shorter := _LEGAL_FORM.sub("", name)) != name:
        name = shorter
    if not name or len(name.split()) > _MOST_WORDS or not any(letter.isalpha() for letter in name):
        return None
    return name


def _brand(holder: str, text: str) -> str:
    """The brand that a domain stands for, as most often spelled elsewhere in the text, else the holder as written."""
    domain = _DOMAIN.fullmatch(holder)
    if domain is None:
        return holder
    spelled = Counter(
        match[0] for match in _spellings(domain["label"]).finditer(text) if _is_spelled(match, text)
    )
    return spelled.most_common(1)[0][0] if spelled else holder


def _spellings(label: str) -> re.Pattern[str]:
    letters = [re.escape(letter) for letter in label if letter.isalnum()]
    return re.compile(rf"(?<![\w.@/-]){'[ -]?'.join(letters)}", re.IGNORECASE)


def _is_spelled(match: re.Match[str], text: str) -> bool:
    """Whether the match is a name in the text rather than the domain itself or letters of other words."""
    after = text[match.end() : match.end() + 2]
    if re.match(r"[\w-]|\.\w", after) and not (after[0].isupper() and match[0][-1].islower()):
        return False
    return match[0][0].isupper() or match[0][0].isdigit()


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
