"""Whole articles of our own: which agreements are drafted, and what each says."""

import pytest

from tracker.extract import READER, read_article
from tracker.facts import AgreementFacts, ArticleText


def _read(
    text: str, *, title: str | None = None, published: str | None = "2026-03-12"
) -> list[AgreementFacts]:
    reading = read_article(ArticleText(text=text, title=title, published=published))
    assert reading.announces_agreement or not reading.extractions
    assert all(x.reader == READER for x in reading.extractions)
    return [x.facts for x in reading.extractions]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "The weather in Kenya was fine.",
        "Kenya called on Rwanda to sign a treaty on extradition.",
        "Talks between Kenya and Rwanda ended without an agreement.",
        "Kenya and Rwanda could sign an agreement on fisheries next year.",
        "Blue Harbour Ltd and Kenyan firm Tea House signed an agreement on packaging.",
        "Acme Inc signed a memorandum of understanding with Kenyan startups on Monday.",
        "The Kenyan minister said that work under the 1998 treaty with Rwanda goes on.",
        "La Kenia y Ruanda firmaron un acuerdo de pesca el lunes.",
    ],
)
def test_what_is_no_agreement_between_states_gives_no_draft(text: str) -> None:
    assert _read(text) == []


def test_one_signed_agreement_is_read_with_all_that_is_told_of_it() -> None:
    (facts,) = _read(
        "Kenya and Rwanda signed a memorandum of understanding on fisheries and tourism in Kigali on"
        " Tuesday.\n\n"
        "It was signed by Kenyan Trade Minister Ana Lopes and Rwandan Foreign Minister Jean Habimana in the"
        " presence of Rwandan President Paul Mugisha."
    )
    assert (facts.kind, facts.status, facts.parties) == ("mou", "signed", ("KEN", "RWA"))
    assert [(p.name, p.role, p.party) for p in facts.signatories] == [
        ("Ana Lopes", "Trade Minister", "KEN"),
        ("Jean Habimana", "Foreign Minister", "RWA"),
    ]
    assert [(p.name, p.party) for p in facts.witnesses] == [("Paul Mugisha", "RWA")]
    assert facts.signed_on == "2026-03-10"
    assert facts.place is not None
    assert (facts.place.city, facts.place.country) == ("Kigali", "RWA")
    assert facts.sectors == ("fisheries", "tourism")


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Kenya and Rwanda will sign a treaty on extradition on Monday.", "treaty", "announced"),
        ("Kenya and Rwanda agreed on an action plan for tourism.", "action-plan", "announced"),
        ("Kenya has ratified the treaty on fisheries with Rwanda.", "treaty", "ratified"),
        ("The air services agreement between Kenya and Rwanda entered into force.", "agreement", "in-force"),
        ("Kenya and Rwanda renewed their agreement on fisheries.", "agreement", "renewed"),
        ("Kenya suspended its extradition treaty with Rwanda.", "treaty", "suspended"),
        ("Kenya withdrew from the fisheries treaty with Rwanda.", "treaty", "terminated"),
        ("Kenya and the World Bank signed a loan agreement.", "loan-or-grant", "signed"),
    ],
)
def test_kind_and_status_are_those_the_text_words(text: str, kind: str, status: str) -> None:
    (facts,) = _read(text)
    assert (facts.kind, facts.status) == (kind, status)


def test_agreements_told_apart_by_subject_are_several() -> None:
    drafts = _read("Kenya and Rwanda signed three MoUs on tourism, fisheries and customs on Tuesday.")
    assert [facts.sectors for facts in drafts] == [("tourism",), ("fisheries",), ("customs",)]
    assert {facts.parties for facts in drafts} == {("KEN", "RWA")}


def test_agreements_told_apart_by_partner_are_several() -> None:
    drafts = _read("Kenya signed air services agreements with Rwanda and Oman on Tuesday.")
    assert [facts.parties for facts in drafts] == [("KEN", "RWA"), ("KEN", "OMN")]


def test_each_line_of_a_list_is_an_agreement() -> None:
    drafts = _read(
        "Kenya and Rwanda signed two agreements during the visit on Tuesday.\n"
        "1. Memorandum of Understanding on tourism between Kenya and Rwanda\n"
        "2. Agreement on extradition between Kenya and Rwanda\n"
    )
    assert [(facts.kind, facts.sectors) for facts in drafts] == [
        ("mou", ("tourism",)),
        ("agreement", ("justice",)),
    ]


def test_the_menu_and_other_headlines_of_a_page_are_not_read() -> None:
    (facts,) = _read(
        "Kenya and Rwanda signed a treaty on extradition on Tuesday after two years of talks between"
        " their ministries of justice.\n"
        "Related articles\n"
        "Oman and Nepal sign labour agreement\n"
    )
    assert facts.parties == ("KEN", "RWA")


def test_lines_broken_at_a_width_are_read_as_prose() -> None:
    (facts,) = _read(
        "NAIROBI, March 11 - Kenya and Rwanda signed an agreement on\n"
        "fisheries on Tuesday. The agreement was signed by Trade Minister Ana\n"
        "Lopes and Foreign Minister Jean Habimana after eighteen months of\n"
        "negotiations, the two governments said after the ceremony.\n"
    )
    assert [person.name for person in facts.signatories] == ["Ana Lopes", "Jean Habimana"]


def test_a_joint_statement_is_an_agreement_of_those_who_make_it() -> None:
    (facts,) = _read(
        "Kenya and Rwanda reaffirmed their commitment to protect the forests of the border region.",
        title="Joint Statement of Kenya and Rwanda on Forests",
    )
    assert (facts.kind, facts.status) == ("joint-declaration", "announced")
    assert facts.parties == ("KEN", "RWA")


def test_a_deal_with_a_party_is_an_instrument() -> None:
    (facts,) = _read("Kenya signed a deal with Rwanda on tea exports on Tuesday.")
    assert (facts.kind, facts.status, set(facts.parties)) == ("agreement", "signed", {"KEN", "RWA"})


def test_the_date_of_a_dateline_is_not_the_day_of_signing() -> None:
    (facts,) = _read("NAIROBI, March 12 - Kenya and Rwanda signed an agreement on fisheries.")
    assert facts.signed_on is None


def test_beside_a_recent_date_an_older_one_is_another_instruments() -> None:
    (facts,) = _read(
        "Kenya and Rwanda signed an action plan on tourism on 10 March 2026 to carry out the memorandum that"
        " both had signed on 2 May 2021."
    )
    assert facts.signed_on == "2026-03-10"
