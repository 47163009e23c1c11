"""The place of signing: "signed in Jerusalem", "at a ceremony held in Astana"."""

from dataclasses import dataclass
from functools import lru_cache

from tracker.extract.document import Document, Sentence
from tracker.extract.parties import PartyMention
from tracker.extract.tokens import PhraseIndex, beginning_in
from tracker.vocabulary.cities import city_countries
from tracker.vocabulary.party_names import Form

_AT = frozenset({"in", "at"})


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named after "in" or "at": city as written (None for a country), its country, its words."""

    city: str | None
    country: str
    first: int
    last: int


@lru_cache(maxsize=1)
def _index() -> PhraseIndex[tuple[str, str]]:
    return PhraseIndex(((city, (city, code)) for city, code in city_countries().items()), proper=True)


def find_places(document: Document, parties: list[PartyMention]) -> list[PlaceMention]:
    """Every city or country that stands after "in" or "at", in order."""
    words = document.words
    cities = [
        PlaceMention(document.written(hit.first, hit.last), hit.value[1], hit.first, hit.last)
        for hit in _index().find(words)
    ]
    taken = {i for place in cities for i in range(place.first, place.last)}
    countries = [
        PlaceMention(None, mention.code, mention.first, mention.last)
        for mention in parties
        if mention.form is Form.NAME and mention.first not in taken
    ]
    told = [place for place in cities + countries if _stands_after_in(document, place)]
    return sorted(told, key=lambda place: place.first)


def _stands_after_in(document: Document, place: PlaceMention) -> bool:
    words = document.words
    first = place.first
    if first and words.folded[first - 1] == "the":
        first -= 1
    if not first:
        return False
    back = words.folded[first - 1]
    if place.city is None:
        return back == "in"
    if back == "a" and words.folded[place.last : place.last + 1] == ["ceremony"]:
        return True
    return back in _AT or (back == "city" and words.folded[first - 3 : first - 1] == ["in", "the"])


def places_in(places: list[PlaceMention], sentence: Sentence) -> list[PlaceMention]:
    """The places that stand in a sentence, cities before countries."""
    here = beginning_in(places, sentence.first, sentence.last)
    return sorted(here, key=lambda place: place.city is None)
