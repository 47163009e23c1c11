"""Mentions of persons: a name with the office the text gives it, and the party it ties the person to."""

import re
from dataclasses import dataclass

from tracker.extract.document import Document
from tracker.extract.parties import PartyMention
from tracker.extract.stream import Stream
from tracker.vocabulary.parties import all_parties
from tracker.vocabulary.party_names import Form

_NAME = re.compile(r"N(?:[Np]{0,6}N)?")
_MAX_LEFT = 16
_MAX_RIGHT = 14


@dataclass(frozen=True, slots=True)
class Span:
    """Words ``first..last`` (exclusive) of the document."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named in one sentence; ``titled`` tells of an office or form of address beside the name."""

    name: str
    span: Span
    sentence: int
    role: str | None
    role_span: Span | None
    party: PartyMention | None
    titled: bool


def find_persons(document: Document, streams: list[Stream]) -> list[PersonMention]:
    """Every capitalised run that can be a person's name, in order, with office and party where told."""
    read = [
        person
        for sentence, stream in zip(document.sentences, streams, strict=True)
        for match in _NAME.finditer(stream.signs)
        if (person := _read_person(document, stream, sentence.index, match.start(), match.end())) is not None
    ]
    known = {word for p in read if p.titled and " " in p.name for word in p.name.split() if len(word) > 3}
    return [p for p in read if p.titled or " " in p.name or p.name in known]


def _read_person(
    document: Document, stream: Stream, sentence: int, start: int, end: int
) -> PersonMention | None:
    span = Span(stream.firsts[start], stream.lasts[end - 1])
    before = _role_before(stream, start)
    after = _role_after(stream, end) if before is None else None
    role = before or after
    titled = role is not None or stream.signs[start - 1 : start] == "H"
    name = " ".join(document.written(span.first, span.last).split())
    words, party = _role_words(document, stream, role) if role else (None, None)
    party = party or _party_beside(stream, start, end, role)
    role_span = Span(stream.firsts[role[0]], stream.lasts[role[1] - 1]) if role and words else None
    return PersonMention(name, span, sentence, words, role_span, party, titled)


def _role_before(stream: Stream, start: int) -> tuple[int, int] | None:
    """Signs of an office that ends right before the name: "Energy Minister", "minister of trade of X"."""
    signs = stream.signs
    k = start - 1
    addressed = False
    while k >= 0 and signs[k] == "H":
        k, addressed = k - 1, True
    if k >= 1 and signs[k] == "," and (addressed or signs[k - 1] in "OCG"):
        k -= 1
        if _opens_apposition(signs, start) and not addressed:
            return None
    if k < 0:
        return None
    head = k if signs[k] == "T" else _head_to_the_left(signs, k) if signs[k] in "OGCo" else None
    return (_with_joined_office(signs, _extend_left(signs, head)), k + 1) if head is not None else None


def _with_joined_office(signs: str, first: int) -> int:
    """Where an office begins that is joined by "and" to an earlier one of the same person."""
    if first < 3 or signs[first - 1] != "&" or signs[first - 2] not in "OG":
        return first
    head = _head_to_the_left(signs, first - 2)
    return _extend_left(signs, head) if head is not None else first


def _opens_apposition(signs: str, start: int) -> bool:
    """Whether the name itself is followed by an office of its own ("X, Minister of Y")."""
    end = start
    while end < len(signs) and signs[end] in "Np":
        end += 1
    return signs[end : end + 1] in (",", "(") and "T" in signs[end + 1 : end + 5]


def _head_to_the_left(signs: str, k: int) -> int | None:
    """The office whose "of ..." phrase reaches to sign ``k``; None where something else is between."""
    for i in range(k, max(-1, k - _MAX_LEFT), -1):
        if signs[i] == "T" and i + 1 < len(signs) and signs[i + 1] in "f,":
            return i
        if signs[i] not in "OGCN&fts,ToX":
            return None
    return None


def _extend_left(signs: str, head: int) -> int:
    """The first sign of an office phrase whose head word is at ``head``."""
    i = head
    while i > 0 and head - i < 10:
        sign = signs[i - 1]
        joined = sign == "&" and i > 1 and signs[i - 2] in "OGo" and signs[i] in "OGTo"
        listed = sign == "," and i > 1 and signs[i - 2] in "OG" and signs[i] in "OG"
        if sign in "OGTo" or joined or listed or (sign == "s" and i > 1 and signs[i - 2] in "CNG"):
            i -= 1
        elif sign == "C":
            i -= 1
            break
        elif sign == "N" and signs[i] in "OGTs" and (i < 2 or signs[i - 2] != "N"):
            i -= 1
        else:
            break
    return i


def _role_after(stream: Stream, end: int) -> tuple[int, int] | None:
    """Signs of an office in apposition: "X, the minister of trade of Y", "X (deputy director)"."""
    signs = stream.signs
    if signs[end : end + 1] not in (",", "("):
        return None
    head = None
    for i in range(end + 1, min(len(signs), end + _MAX_RIGHT)):
        if signs[i] == "T":
            head = i
        elif signs[i] not in "tCsOGN&fo" or head is not None:
            break
    if head is None or not _stands_in_apposition(signs, end, head):
        return None
    last = _office_end(signs, head)
    if signs[last : last + 1] and signs[last] in "NH" and signs[last - 1] == "T":
        return None
    return end + 1, last


def _stands_in_apposition(signs: str, end: int, head: int) -> bool:
    """Whether no further name lies between the comma and the office."""
    return "NN" not in signs[end + 1 : head] or signs[end + 1] in "tC"


def _office_end(signs: str, head: int) -> int:
    """One past the last sign of an office whose head word is at ``head``."""
    i = head + 1
    while i < len(signs) and i - head < _MAX_LEFT:
        if signs[i] in "fO&tCsGNToX" or (
            signs[i] == "," and signs[i + 1 : i + 2] in ("O", "&", "o") and signs[i - 1] in "OGo"
        ):
            i += 1
        else:
            break
    while i > head + 1 and signs[i - 1] in "ft&s":
        i -= 1
    return i


def _role_words(
    document: Document, stream: Stream, role: tuple[int, int]
) -> tuple[str | None, PartyMention | None]:
    """The office as the text words it without the country, and the party that stood there."""
    first, last = role
    signs = stream.signs
    parties = [stream.parties[i] for i in range(first, last) if i in stream.parties]
    while first < last and signs[first] in "tCs&," and _is_droppable(stream, first):
        first += 1
    while last > first and signs[last - 1] in "Cft,s&" and _is_droppable(stream, last - 1):
        last -= 1
    pieces: list[str] = []
    i = first
    while i < last:
        if signs[i] == "C" and signs[i + 1 : i + 2] == "s":
            pieces.append("the")
            i += 2
        elif signs[i] == "C" and _is_country(stream.parties[i]):
            i += 1
        elif signs[i] in ",.()":
            pieces[-1:] = [pieces[-1] + signs[i]] if pieces else []
            i += 1
        else:
            pieces.append(document.written(stream.firsts[i], stream.lasts[i]))
            i += 1
    words = " ".join(" ".join(pieces).replace(" s ", "’s ").split())
    return words or None, parties[0] if parties else None


def _is_country(mention: PartyMention) -> bool:
    """Whether the words name a state, not an organisation or one of a state's organs."""
    return mention.form is not Form.ORGAN and all_parties()[mention.code].kind != "organisation"


def _is_droppable(stream: Stream, i: int) -> bool:
    return i not in stream.parties or _is_country(stream.parties[i])


def _party_beside(stream: Stream, start: int, end: int, role: tuple[int, int] | None) -> PartyMention | None:
    """The party right beside name and office: "Egypt's X", "X of Egypt", "X, minister, Egypt"."""
    signs = stream.signs
    first = min(start, role[0]) if role else start
    while first > 0 and signs[first - 1] in "Hst":
        first -= 1
    last = max(end, role[1]) if role else end
    if first > 0 and signs[first - 1] == "C":
        return stream.parties[first - 1]
    while last < len(signs) and signs[last] in "f,t(":
        last += 1
    if last < len(signs) and signs[last] == "C" and last > max(end, role[1] if role else end):
        mention = stream.parties[last]
        return (
            mention if signs[last - 1] in "ft" or signs[last + 1 : last + 2] in ("", ",", ")", ".") else None
        )
    return None
