"""``tracker agreements`` and ``tracker export``."""

import csv
import io
import json
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.cli.conftest import Tracker
from tests.query.rows import add_agreement, add_article, dated
from tracker.models import Claim, Relation, Revision, StatusEvent


@pytest.fixture
def filled(session: Session, tracker: Tracker) -> Tracker:
    """The command on a register with two agreements."""
    first = add_article(session, "Example Post", title="A pact", **dated("published", "2025-04-04"))
    second = add_article(session, "Example Gazette")
    older = add_agreement(session, "older", signed_on="2019", parties=("EU", "JPN"), title="First memorandum")
    newer = add_agreement(
        session,
        "newer",
        signed_on="2025-04-03",
        kind_code="mou",
        status_code="signed",
        title="Memorandum on hydrogen",
        sectors=("hydrogen",),
        sources=[first, second],
        words="hydrogen Lima",
    )
    for field, value, article, rank, quote in [
        ("signed_on", "2025-04-03", first, "preferred", "on Thursday"),
        ("signed_on", "2025-04-02", second, "normal", None),
        ("kind", "mou", first, "preferred", None),
    ]:
        session.add(
            Claim(
                agreement_id=newer.id,
                field=field,
                value=value,
                rank=rank,
                attribution="quote" if quote else "source",
                article_id=article.id,
                quote=quote,
                start=4 if quote else None,
                end=15 if quote else None,
                reader="test",
                approver="Ana",
            )
        )
    session.add(
        Claim(
            agreement_id=newer.id,
            field="title",
            value="Memorandum on hydrogen",
            rank="preferred",
            attribution="analyst",
            reader="analyst",
            approver="Ana",
        )
    )
    session.add(
        StatusEvent(
            agreement_id=newer.id,
            status_code="signed",
            article_id=first.id,
            **dated("happened", "2025-04-03"),
        )
    )
    session.add(Relation(agreement_id=newer.id, type="renews", target_id=older.id))
    session.add(Revision(agreement_id=newer.id, version=1, made_by="Ana", action="accepted", after={}))
    session.commit()
    return tracker


def test_a_list_shows_rows_in_columns_newest_first(filled: Tracker) -> None:
    outcome = filled("agreements", "list")
    assert (outcome.code, outcome.err) == (0, "")
    assert [line.split() for line in outcome.out.splitlines()] == [
        "public id signed on parties kind status sources title".split(),
        "newer 2025-04-03 KEN, PER mou signed 2 Memorandum on hydrogen".split(),
        "older 2019 EU, JPN - - 0 First memorandum".split(),
    ]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ((), ["newer", "older"]),
        (("--party", "ken", "--party", "PER"), ["newer"]),
        (("--sector", "hydrogen", "--sector", "space"), ["newer"]),
        (("--kind", "MOU", "--status", "signed"), ["newer"]),
        (("--text", "HYDRO"), ["newer"]),
        (("--signed-to", "2019-06"), ["older"]),
        (("--signed-to", "2019-06", "--certain-dates"), []),
        (("--signed-from", "2025", "--certain-dates"), ["newer"]),
        (("--no-source",), ["older"]),
        (("--has-source",), ["newer"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_the_same_options_narrow_lists_and_exports(
    filled: Tracker, options: tuple[str, ...], ids: list[str]
) -> None:
    listed = json.loads(filled("agreements", "list", "--json", *options).out)
    as_csv = csv.DictReader(io.StringIO(filled("export", "csv", "--out", "-", *options).out, newline=""))
    as_json = json.loads(filled("export", "json", "--out", "-", *options).out)
    assert [row["public_id"] for row in listed] == ids
    assert [row["id"] for row in as_csv] == ids
    assert [row["id"] for row in as_json] == ids


def test_a_list_that_goes_on_says_so_beside_it(filled: Tracker) -> None:
    outcome = filled("agreements", "list", "--page-size", "1", "--page", "2")
    assert "older" in outcome.out
    assert outcome.err == "Page 2 of 2: 1 of 2 agreements.\n"


def test_a_list_of_nothing_is_said_in_words(filled: Tracker) -> None:
    outcome = filled("agreements", "list", "--party", "CHL")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "No agreement is like this.\n")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--party", "AZX"), "'AZX' is not the code of a state or organisation"),
        (("--kind", "pact"), "'pact' is not the code of a kind: write one of mou"),
        (("--signed-from", "2026-02-31"), "There is no day '2026-02-31' in the calendar."),
        (("--signed-from", "2026", "--signed-to", "2025"), "before they begin"),
        (("--page", "0"), "both go from 1 to"),
        (("--page-size", "0"), "both go from 1 to"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_asked_is_refused_in_one_sentence(
    tracker: Tracker, options: tuple[str, ...], sentence: str
) -> None:
    outcome = tracker("agreements", "list", *options)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert sentence in outcome.err


def test_a_record_is_shown_with_sources_quotes_rivals_steps_and_history(filled: Tracker) -> None:
    outcome = filled("agreements", "show", "newer")
    assert (outcome.code, outcome.err) == (0, "")
    shown = outcome.out
    assert shown.startswith("Memorandum on hydrogen\nnewer, version 1\n")
    assert "Title\n  Memorandum on hydrogen  [Ana]\n" in shown
    assert "Kind\n  Memorandum of understanding  [1]\n" in shown
    assert "Signed on\n  2025-04-03  [1]\n    [1] “on Thursday”\n  2025-04-02 (normal)  [2]\n" in shown
    assert "Sources\n  [1] Example Post, 2025-04-04, A pact, https://" in shown
    assert "Steps\n  2025-04-03  Signed, Example Post\n" in shown
    assert "Relations\n  renews First memorandum (older)\n" in shown
    assert "accepted by Ana\n" in shown


def test_a_record_for_programs_is_in_the_codebooks_shape_with_what_it_rests_on(filled: Tracker) -> None:
    record = json.loads(filled("agreements", "show", "newer", "--json").out)
    assert (record["id"], record["kind"], record["parties"]) == ("newer", "mou", ["KEN", "PER"])
    assert [claim["quote"] for claim in record["claims"] if claim["quote"]] == ["on Thursday"]
    assert [source["publisher"] for source in record["sources"]] == ["Example Post", "Example Gazette"]


def test_an_unknown_record_is_named(tracker: Tracker) -> None:
    outcome = tracker("agreements", "show", "nothing")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "There is no agreement 'nothing': find its id with a search.\n"


@pytest.mark.parametrize("name", ["csv", "JSON"])
def test_an_export_writes_a_file_and_says_how_much(filled: Tracker, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out"
    outcome = filled("export", name, "--out", str(target))
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"2 agreements written to {target}.\n")
    assert b"Memorandum on hydrogen" in target.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("xls", "--out", "x"), "There is no export format 'xls': choose one of csv, json."),
        (("csv", "--out", "missing/x.csv"), "missing/x.csv cannot be written"),
        (
            ("json", "--out", "x", "--sector", "cheese"),
            "'cheese' is not the code of a sector: see the codebook.",
        ),
    ],
    ids=["format", "place", "filter"],
)
def test_an_export_that_cannot_be_is_refused_and_leaves_nothing(
    tracker: Tracker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = tracker("export", *arguments)
    assert (outcome.code, outcome.out) == (1, "")
    assert sentence in outcome.err
    assert list(tmp_path.iterdir()) == []
