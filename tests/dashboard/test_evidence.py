from functools import partial

from dashboard.components.evidence import contradictions, segments
from tests.record.samples import evidence
from tracker.facts import AgreementFacts, Extraction, PersonFacts

TEXT = "On Monday Aland and Borduria signed a memorandum in Szohod."


mark = partial(evidence, TEXT)


def test_the_segments_joined_are_the_text() -> None:
    marks = [mark("kind", "mou", "memorandum"), mark("status", "signed", "signed a memorandum")]
    assert "".join(part.text for part in segments(TEXT, marks)) == TEXT


def test_overlapping_marks_are_cut_where_either_begins_or_ends() -> None:
    marks = [mark("kind", "mou", "memorandum"), mark("status", "signed", "signed a memorandum")]
    marked = [(part.text, part.fields) for part in segments(TEXT, marks) if part.fields]
    assert marked == [("signed a ", ("status",)), ("memorandum", ("status", "kind"))]


def test_a_mark_says_in_words_what_was_read() -> None:
    marks = [mark("signed_on", "2026-02-02", "On Monday"), mark("parties.0", "AZE", "Aland")]
    notes = [part.note for part in segments(TEXT, marks) if part.fields]
    assert notes == ["Signed on: 2 February 2026", "Parties: Azerbaijan"]


def test_a_mark_beyond_the_text_is_cut_to_it() -> None:
    beyond = mark("kind", "mou", "Szohod.").model_copy(update={"end": 9_999})
    assert "".join(part.text for part in segments(TEXT, [beyond])) == TEXT


def test_a_text_without_marks_is_one_segment() -> None:
    assert [part.text for part in segments(TEXT, [])] == [TEXT]
    assert segments("", []) == []


def test_another_spelling_in_the_article_is_told_beside_the_drafts_own() -> None:
    facts = AgreementFacts(kind="mou", signatories=(PersonFacts(name="Aland"),))
    found = (
        mark("kind", "mou", "memorandum"),
        mark("signatories.0.name", "Aland", "Aland"),
        mark("signatories.0.name", "Borduria", "Borduria"),
    )
    extraction = Extraction(facts=facts, evidence=found, reader="test")
    assert contradictions(extraction) == ["Signatories: Borduria as well as Aland"]
