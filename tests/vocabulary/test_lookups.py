"""The data files of the vocabulary say what the codes allow, and nothing twice."""

from collections import Counter

from tracker.vocabulary.cities import city_countries
from tracker.vocabulary.codes import SECTORS, Kind, Status
from tracker.vocabulary.instruments import instrument_names
from tracker.vocabulary.offices import honorifics, office_names, organ_words, portfolio_words, thing_words
from tracker.vocabulary.parties import all_parties, is_party_code
from tracker.vocabulary.party_names import Form, party_names
from tracker.vocabulary.sector_words import sector_words
from tracker.vocabulary.steps import step_words


def test_every_name_of_a_party_has_a_known_code() -> None:
    for name in party_names():
        assert is_party_code(name.code) or name.form is Form.NONE, name.written


def test_every_state_can_be_named() -> None:
    named = {name.code for name in party_names() if name.form is Form.NAME}
    states = {party.code for party in all_parties().values() if party.kind in ("state", "historic-state")}
    assert states <= named


def test_no_name_stands_for_two_parties() -> None:
    names = Counter(name.written for name in party_names() if name.form not in (Form.CAPITAL, Form.NONE))
    assert [written for written, count in names.items() if count > 1] == []


def test_every_city_lies_in_a_known_country() -> None:
    assert all(is_party_code(code) for code in city_countries().values())
    assert city_countries()["Jerusalem"] == "ISR"


def test_every_sector_has_words_and_every_word_a_sector() -> None:
    assert {word.sector for word in sector_words()} == set(SECTORS)
    assert max(Counter(word.written.casefold() for word in sector_words()).values()) == 1


def test_every_kind_has_names_and_every_status_words() -> None:
    assert {name.kind for name in instrument_names()} == set(Kind)
    assert {word.status for word in step_words()} == set(Status)


def test_offices_and_organ_words_are_in_small_letters() -> None:
    words = [*office_names(), *honorifics(), *organ_words(), *portfolio_words(), *thing_words()]
    assert all(word == word.lower() for word in words)
