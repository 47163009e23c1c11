"""Each finder on sentences of our own: what it finds and what it leaves alone."""

from collections.abc import Callable

import pytest

from tracker.extract.mentions import Mentions
from tracker.extract.signed_on import find_dates

Gather = Callable[..., Mentions]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kenya and Rwanda opened a border post.", ["KEN", "RWA"]),
        ("Nigerien and Nigerian officers trained together.", ["NER", "NGA"]),
        ("The Republic of Korea hosted the Democratic People's Republic of Korea.", ["KOR", "PRK"]),
        ("South Korea wrote to North Korea.", ["KOR", "PRK"]),
        ("The UAE, the U.S. and the EU met.", ["ARE", "USA", "EU"]),
        ("They told us about it.", []),
        ("Turkey imports; nobody ate turkey.", ["TUR"]),
        ("Papua New Guinea borders neither Guinea nor Equatorial Guinea.", ["PNG", "GIN", "GNQ"]),
        ("The DR Congo and Congo-Brazzaville share a river.", ["COD", "COG"]),
        ("Coach Michael Jordan praised Jordan.", ["JOR"]),
        ("A storm crossed the Gulf of Mexico.", []),
        ("She teaches the French language.", []),
        ("ASEAN and the Gulf Cooperation Council met the African Union.", ["ASEAN", "GCC", "AU"]),
        ("The Soviet Union and Czechoslovakia traded coal.", ["SUN", "CSK"]),
        ("Türkiye wrote to Côte d’Ivoire.", ["TUR", "CIV"]),
    ],
)
def test_parties_are_found_by_their_names(text: str, codes: list[str], mentions_of: Gather) -> None:
    assert [mention.code for mention in mentions_of(text).parties] == codes


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Baku agreed to the terms.", []),  # the first word of a text may be a dateline
        ("On Monday Baku agreed to the terms.", ["AZE"]),
        ("They met in Baku on Monday.", []),
        ("Talks between Ankara and Athens resumed.", ["TUR", "GRC"]),
        ("She visited Athens University.", []),
    ],
)
def test_a_capital_acts_only_where_it_is_no_place(text: str, acting: list[str], mentions_of: Gather) -> None:
    assert [mention.code for mention in mentions_of(text).parties if mention.acting] == acting


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Kenyan Trade Minister Ana Lopes arrived.", ("Ana Lopes", "Trade Minister", "KEN")),
        ("Kenya's minister of trade Ana Lopes arrived.", ("Ana Lopes", "minister of trade", "KEN")),
        (
            "Ana Lopes, the Kenyan deputy energy minister, arrived.",
            ("Ana Lopes", "deputy energy minister", "KEN"),
        ),
        (
            "The head of Kenya’s National Space Agency Ana Lopes arrived.",
            ("Ana Lopes", "head of the National Space Agency", "KEN"),
        ),
        ("Minister for Law, Mr S Lopes, arrived.", ("S Lopes", "Minister for Law", None)),
        (
            "Minister of Science and Technology of Kenya Ana Lopes arrived.",
            ("Ana Lopes", "Minister of Science and Technology", "KEN"),
        ),
        (
            "Ambassador Omar bin Sultan Al Amir arrived.",
            ("Omar bin Sultan Al Amir", "Ambassador", None),
        ),
        (
            "Ana Lopes (deputy director of customs) arrived.",
            ("Ana Lopes", "deputy director of customs", None),
        ),
    ],
)
def test_a_person_has_name_office_and_party(
    text: str, person: tuple[str, str, str | None], mentions_of: Gather
) -> None:
    first = mentions_of(text).persons[0]
    assert (first.name, first.role, first.party.code if first.party else None) == person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The MoU was signed by Minister Ana Lopes and Minister Jean Habimana.",
            ["Ana Lopes", "Jean Habimana"],
        ),
        (
            "Minister Ana Lopes and Ambassador Jean Habimana signed the treaty.",
            ["Ana Lopes", "Jean Habimana"],
        ),
        (
            "The signatories were Minister Ana Lopes and Minister Jean Habimana.",
            ["Ana Lopes", "Jean Habimana"],
        ),
        ("Minister Ana Lopes signed it in the presence of President Jean Habimana.", ["Ana Lopes"]),
        ("Minister Ana Lopes will sign the treaty.", []),
        ("Minister Ana Lopes refused to sign the treaty.", []),
        ("Minister Ana Lopes said Kenya had signed the treaty.", []),
        ("Kenya, represented by Minister Ana Lopes, signed the treaty.", ["Ana Lopes"]),
        ("The pact was signed during a visit by Minister Ana Lopes.", []),
    ],
)
def test_signatories_are_those_who_put_their_name_to_it(
    text: str, names: list[str], mentions_of: Gather
) -> None:
    assert [person.name for person in mentions_of(text).signatories] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Minister Ana Lopes signed it in the presence of President Jean Habimana.", ["Jean Habimana"]),
        ("President Jean Habimana presided over the signing.", ["Jean Habimana"]),
        ("The signing was witnessed by President Jean Habimana.", ["Jean Habimana"]),
        ("President Jean Habimana attended a football match.", []),
    ],
)
def test_witnesses_are_those_who_looked_on(text: str, names: list[str], mentions_of: Gather) -> None:
    assert [person.name for person in mentions_of(text).witnesses] == names


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It was signed on 4 February 2026.", ["2026-02-04"]),
        ("It was signed on February 4th, 2026.", ["2026-02-04"]),
        ("It was signed on Tuesday.", ["2026-03-10"]),
        ("It was signed on Thursday.", ["2026-03-12"]),
        ("It was signed yesterday.", ["2026-03-11"]),
        ("It was signed in May 2024.", ["2024-05"]),
        ("It was signed on 20 December.", ["2025-12-20"]),
        ("It was signed on 31 February 2026.", []),
        ("It may be signed.", []),
    ],
)
def test_dates_are_worked_out_from_the_day_of_publication(
    text: str, dates: list[str], mentions_of: Gather
) -> None:
    mentions = mentions_of(text)
    sentence = mentions.document.sentences[0]
    assert [date.edtf for date in find_dates(mentions.document, sentence, mentions.published)] == dates


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "An MoU was signed between the Ministry of Trade of Kenya and Rwanda’s Central Bank.",
            [("Ministry of Trade", "KEN"), ("Central Bank", "RWA")],
        ),
        ("The Kenyan Finance Ministry wrote a letter.", [("Finance Ministry", "KEN")]),
        ("NASA built a rocket.", [("NASA", "USA")]),
        ("The bank was closed.", []),
    ],
)
def test_organs_are_named_without_their_country(
    text: str, names: list[tuple[str, str]], mentions_of: Gather
) -> None:
    found = [(body.name, body.party.code if body.party else None) for body in mentions_of(text).bodies]
    assert found == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("It was signed in Nairobi.", [("Nairobi", "KEN")]),
        ("It was signed in Kenya.", [(None, "KEN")]),
        ("It was signed by Kenya.", []),
        ("They flew to Nairobi.", []),
    ],
)
def test_a_place_stands_after_in(
    text: str, places: list[tuple[str | None, str]], mentions_of: Gather
) -> None:
    assert [(place.city, place.country) for place in mentions_of(text).places] == places


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A Memorandum of Understanding (MoU) was signed.", ["mou"]),
        ("A framework agreement and a protocol were signed.", ["framework-agreement", "protocol"]),
        ("A joint communiqué was issued.", ["joint-declaration"]),
        ("They deal with a great deal of mail.", []),
        ("The statement said so.", []),
    ],
)
def test_instruments_are_found_by_what_the_text_calls_them(
    text: str, kinds: list[str], mentions_of: Gather
) -> None:
    assert [mention.kind for mention in mentions_of(text).instruments] == kinds


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Kenya and Rwanda signed a treaty.", [("signed", False)]),
        ("Kenya and Rwanda will sign a treaty on Monday.", [("announced", False)]),
        ("Kenya and Rwanda could sign a treaty.", []),
        ("Kenya and Rwanda did not sign a treaty.", []),
        ("Kenya called for signing a treaty.", []),
        ("Kenya and Rwanda signed a treaty in 2011.", [("signed", True)]),
        ("Kenya ratified the treaty.", [("ratified", False)]),
        ("The treaty entered into force.", [("in-force", False)]),
        ("Kenya withdrew from the treaty.", [("terminated", False)]),
        ("Kenya suspended the agreement.", [("suspended", False)]),
        ("Kenya praised the MoU signed with Rwanda.", [("signed", True)]),
        ("The two sides concluded negotiations on an agreement.", [("announced", False)]),
        ("Work under the recently signed agreement goes on.", [("signed", True)]),
    ],
)
def test_steps_are_facts_wishes_or_background(
    text: str, steps: list[tuple[str, bool]], mentions_of: Gather
) -> None:
    assert [(event.status, event.background) for event in mentions_of(text).events] == steps
