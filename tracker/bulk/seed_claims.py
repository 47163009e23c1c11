"""What a line of the seed claims, source by source.

The seed is coded from all sources of a record together. Its value of a field is therefore claimed,
as of ``record``, on each source but those that are told to say otherwise; what these say becomes a
rival claim, as of ``source``. Titles and summaries are the coder's words and rest on the coder.
"""

import re
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from tracker.bulk.seed_shape import SeedAgreement, SeedConflict
from tracker.facts import AgreementFacts, PersonFacts
from tracker.names import same_person
from tracker.record import ANALYST, NewClaim
from tracker.record.paths import Value, admits, values_of
from tracker.vocabulary.folding import fold
from tracker.vocabulary.parties import party_name

OWN_WORDS = frozenset({"title", "summary", "areas"})
"""Fields that the coder words, where no source is quoted."""

LOOKALIKE = 65
"""Per cent of letters in common from which a name or office is taken for another wording of one in the
same record: three letters in ten may differ, as transliterations do."""

_NOTE = re.compile(r"(?P<value>[^()]*[^()\s])\s*\((?P<note>[^()]*)\)")
_INSTEAD = re.compile(r"(?P<value>[A-Z]{2,}) instead of (?P<slot>[A-Z]{2,})")


def claims_of_seed(agreement: SeedAgreement, articles: Mapping[str, int], reader: str) -> Iterator[NewClaim]:
    """The claims of one line; ``articles`` gives the article of each source's address."""
    facts = agreement.facts()
    rivals = [(_placed(conflict, facts), conflict.url) for conflict in agreement.conflicts]
    for place in values_of(facts):
        if place.field in OWN_WORDS:
            yield NewClaim(place, ANALYST, reader)
            continue
        dissenting = {url for rival, url in rivals if (rival.field, rival.slot) == (place.field, place.slot)}
        agreeing = [source.url for source in agreement.sources if source.url not in dissenting]
        yield from (NewClaim(place, "record", reader, article_id=articles[url]) for url in agreeing)
        if not agreeing:  # the only source says otherwise in part: the value is the coder's reading of it
            yield NewClaim(place, ANALYST, reader, article_id=articles[agreement.sources[0].url])
    for rival, url in rivals:
        yield NewClaim(rival, "source", reader, article_id=articles[url])


def _placed(conflict: SeedConflict, facts: AgreementFacts) -> Value:
    """A conflict at the place of the value it contradicts.

    ``VALUE (NOTE)`` is taken apart where the value stands on its own and the note tells which person
    is meant; what cannot be taken apart is kept word for word.
    """
    if conflict.field == "parties":
        instead = _INSTEAD.fullmatch(conflict.value)
        return Value("parties", instead["slot"], instead["value"]) if instead else _verbatim(conflict, "")
    noted = _NOTE.fullmatch(conflict.value)
    value, note = (noted["value"], noted["note"]) if noted else (conflict.value, "")
    if not conflict.field.startswith("signatories."):
        fitting = (words for words in (value, note) if admits(conflict.field, words))
        return Value(conflict.field, "", next(fitting, conflict.value))
    slot = (
        _slot_of_name(note if conflict.field == "signatories.role" else value, facts.signatories)
        or _slot_of_party(note, facts.signatories)
        or (_slot_of_role(value, facts.signatories) if conflict.field == "signatories.role" else "")
    )
    return Value(conflict.field, slot, value) if slot else _verbatim(conflict, _only_slot(facts))


def _verbatim(conflict: SeedConflict, slot: str) -> Value:
    return Value(conflict.field, slot, conflict.value)


def _only_slot(facts: AgreementFacts) -> str:
    """The slot of a sole signatory; else none, and the claim speaks of the signatories as a whole."""
    return "1" if len(facts.signatories) == 1 else ""


def _slot_of_name(name: str, signatories: tuple[PersonFacts, ...]) -> str:
    likeness = {
        str(index): 100.0 if same_person(name, person.name) else fuzz.ratio(fold(name), fold(person.name))
        for index, person in enumerate(signatories, start=1)
    }
    return _most_alike(likeness, at_least=LOOKALIKE)


def _slot_of_role(role: str, signatories: tuple[PersonFacts, ...]) -> str:
    likeness = {
        str(index): fuzz.token_sort_ratio(fold(role), fold(person.role or ""))
        for index, person in enumerate(signatories, start=1)
    }
    return _most_alike(likeness, at_least=LOOKALIKE)


def _slot_of_party(note: str, signatories: tuple[PersonFacts, ...]) -> str:
    named = [
        str(index)
        for index, person in enumerate(signatories, start=1)
        if person.party is not None and (person.party in note or party_name(person.party) in note)
    ]
    return named[0] if len(named) == 1 else ""


def _most_alike(likeness: Mapping[str, float], *, at_least: float) -> str:
    """The slot that is most alike, where it is alike enough; else none."""
    slot = max(likeness, key=lambda one: likeness[one], default="")
    return slot if slot and likeness[slot] >= at_least else ""
