"""Mentions of bodies: ministries, agencies and other organs, with the party they belong to."""

import re
from dataclasses import dataclass

from tracker.extract.document import Document
from tracker.extract.parties import PartyMention
from tracker.extract.persons import Span
from tracker.extract.stream import Stream
from tracker.vocabulary.party_names import Form


@dataclass(frozen=True, slots=True)
class BodyMention:
    """An organ named in one sentence, as the text words it without the country."""

    name: str
    span: Span
    sentence: int
    party: PartyMention | None


def find_bodies(document: Document, streams: list[Stream]) -> list[BodyMention]:
    """Every organ named in the text, in order."""
    named = [
        body
        for sentence, stream in zip(document.sentences, streams, strict=True)
        for match in re.finditer("G", stream.signs)
        if (body := _read_body(document, stream, sentence.index, match.start())) is not None
    ]
    organs = [
        BodyMention(document.written(m.first, m.last), Span(m.first, m.last), sentence.index, m)
        for sentence, stream in zip(document.sentences, streams, strict=True)
        for m in stream.parties.values()
        if m.form is Form.ORGAN
    ]
    return sorted(named + organs, key=lambda body: body.span.first)


def _read_body(document: Document, stream: Stream, sentence: int, head: int) -> BodyMention | None:
    signs = stream.signs
    first, last = _left_end(signs, head), _right_end(signs, head)
    if last - first < 2 or ("G" in signs[head + 1 : last] and first < head):
        return None
    party = next((stream.parties[i] for i in range(first, last) if i in stream.parties), None)
    party = party or _party_beside(stream, first, last)
    while first < head and signs[first] in "Cst&":
        first += 1
    while last > head + 1 and signs[last - 1] in "Cft&s":
        last -= 1
    if last - first < 2:
        return None
    span = Span(stream.firsts[first], stream.lasts[last - 1])
    return BodyMention(" ".join(document.written(span.first, span.last).split()), span, sentence, party)


def _left_end(signs: str, head: int) -> int:
    i = head
    leads = signs[head + 1 : head + 2] == "f"
    while i > 0 and head - i < 10:
        joined = not leads and signs[i - 1] == "&" and i > 1 and signs[i - 2] == "O" and signs[i] in "OG"
        if signs[i - 1] in "OGNC" or joined:
            i -= 1
            if signs[i] == "C":
                break
        elif signs[i - 1] == "s" and i > 1 and signs[i - 2] == "C":
            i -= 2
            break
        else:
            break
    return i


def _right_end(signs: str, head: int) -> int:
    i = head + 1
    if signs[i : i + 1] != "f":
        return i
    while i < len(signs) and i - head < 14:
        listed = signs[i] == "," and signs[i + 1 : i + 2] == "O"
        if signs[i] in "fOCN" or listed or (signs[i] in "&t" and signs[i + 1 : i + 2] in ("O", "C", "N")):
            i += 1
            if signs[i - 1] == "C":
                break
        else:
            break
    return i


def _party_beside(stream: Stream, first: int, last: int) -> PartyMention | None:
    signs = stream.signs
    if first > 0 and signs[first - 1] == "C":
        return stream.parties[first - 1]
    if first > 1 and signs[first - 1] == "s" and signs[first - 2] == "C":
        return stream.parties[first - 2]
    while last < len(signs) and signs[last] in "f,t(":
        last += 1
    return stream.parties.get(last)
