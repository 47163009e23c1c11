"""The pages run in this process, where no browser is needed to see what they say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import reads, writes
from dashboard.wording import Agreement, Overview, Review
from tracker.facts import AgreementFacts, ArticleText
from tracker.query import Filter
from tracker.settings import get_settings

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
SOURCE = ArticleText(text="", url="https://example.org/1")


@pytest.fixture
def use_register(monkeypatch: pytest.MonkeyPatch, register_url: str) -> Iterator[str]:
    """The dashboard reads and writes this test's empty register."""
    monkeypatch.setenv("TRACKER_DATABASE_URL", register_url)
    get_settings.cache_clear()
    yield register_url
    get_settings.cache_clear()


def run(screen: str | None = None) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    if screen:
        app.switch_page(f"screens/{screen}.py").run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("use_register")
def test_an_empty_register_is_told_in_a_sentence() -> None:
    app = run()
    assert [title.value for title in app.title] == ["The register holds 0 agreements between 0 parties."]
    assert [info.value for info in app.info] == [Overview.NOTHING]
    assert [info.value for info in run("review").info] == [Review.NONE_OPEN]
    assert [info.value for info in run("agreement").info] == [Agreement.NO_ID]


def test_a_register_that_is_missing_is_told_in_one_sentence_on_every_page(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TRACKER_DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite'}")
    get_settings.cache_clear()
    for screen in (None, "browse", "download", "review"):
        [error] = run(screen).error
        assert "tracker database upgrade" in error.value.replace("\\", "")


@pytest.mark.usefixtures("use_register")
def test_what_is_read_is_right_after_the_next_write() -> None:
    assert reads.count(Filter()) == 0
    public_id = writes.enter(AgreementFacts(parties=("AZE", "ISR"), kind="mou"), SOURCE)
    assert reads.count(Filter()) == 1
    assert list(reads.page_of_rows(Filter(), 1)["public_id"]) == [public_id]


@pytest.mark.usefixtures("use_register")
def test_a_closed_desk_refuses_every_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DESK_OPEN", "false")
    get_settings.cache_clear()
    facts = AgreementFacts(parties=("AZE", "ISR"))
    for write in (
        lambda: writes.enter(facts, SOURCE),
        lambda: writes.accept(1, facts),
        lambda: writes.attach(1, "some-id", facts),
        lambda: writes.reject(1, "a reason"),
        lambda: writes.prefer("some-id", 1, version=1),
        lambda: writes.submit_url("https://example.org/"),
    ):
        with pytest.raises(writes.DeskClosedError):
            write()
    assert reads.count(Filter()) == 0
