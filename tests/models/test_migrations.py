"""The migrations make what the models say, can be taken back, and can be repeated."""

import pytest
from alembic import command
from sqlalchemy import func, inspect, select, text
from sqlalchemy.engine import make_url

from tracker.db import get_engine, newest_revision, session_scope
from tracker.errors import DatabaseNotReadyError, InvalidInputError
from tracker.migration import alembic_config, downgrade_register, upgrade_register
from tracker.models import KindTerm, PartyTerm, SectorTerm, StatusTerm
from tracker.vocabulary.codes import SECTORS, Kind, Status
from tracker.vocabulary.parties import all_parties


def tables(url: str) -> set[str]:
    return set(inspect(get_engine(make_url(url))).get_table_names())


def test_a_register_goes_up_down_and_up_again(empty_database_url: str) -> None:
    assert upgrade_register(empty_database_url).before is None
    made = tables(empty_database_url)
    assert {"agreement", "claim", "draft", "article"} <= made
    downgrade_register("base", empty_database_url)
    assert tables(empty_database_url) == {"alembic_version"}
    assert upgrade_register(empty_database_url).after == newest_revision()
    assert tables(empty_database_url) == made


def test_each_step_down_can_be_taken_alone(empty_database_url: str) -> None:
    upgrade_register(empty_database_url)
    while downgrade_register("-1", empty_database_url).after is not None:
        pass
    assert tables(empty_database_url) == {"alembic_version"}


@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_tables_are_those_of_the_models(register_url: str) -> None:
    command.check(alembic_config(make_url(register_url)))


def test_upgrading_twice_changes_nothing_and_keeps_the_seed(seeded_register_url: str) -> None:
    def rows() -> list[int]:
        with session_scope(seeded_register_url) as session:
            return [
                session.scalar(text(f'SELECT count(*) FROM "{table}"')) or 0
                for table in sorted(tables(seeded_register_url))
                if not table.startswith("agreement_fts")
            ]

    before = rows()
    done = upgrade_register(seeded_register_url)
    assert done.before == done.after == newest_revision()
    assert rows() == before


def test_the_terms_are_those_of_the_codebook(register_url: str) -> None:
    with session_scope(register_url) as session:
        assert set(session.scalars(select(KindTerm.code))) == set(Kind)
        assert list(session.scalars(select(StatusTerm.code).order_by(StatusTerm.position))) == list(Status)
        assert set(session.scalars(select(SectorTerm.code))) == set(SECTORS)
        assert session.scalar(select(func.count()).select_from(PartyTerm)) == len(all_parties())


def test_a_database_that_was_never_migrated_is_told_by_name(empty_database_url: str) -> None:
    with (
        pytest.raises(DatabaseNotReadyError, match="run `tracker database upgrade`"),
        session_scope(empty_database_url),
    ):
        pass


def test_a_register_of_an_older_revision_is_told_by_name(register_url: str) -> None:
    downgrade_register("0001", register_url)
    with (
        pytest.raises(DatabaseNotReadyError, match=f"revision 0001, not {newest_revision()}"),
        session_scope(register_url),
    ):
        pass


@pytest.mark.parametrize("address", ["a file", "mysql://host/name", "nothing://x"])
def test_an_address_of_no_register_is_refused(address: str) -> None:
    with pytest.raises(InvalidInputError), session_scope(address):
        pass


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    address = "postgresql://user:secret@127.0.0.1:1/register"
    with pytest.raises(DatabaseNotReadyError) as caught, session_scope(address):
        pass
    assert "127.0.0.1" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_folder_that_cannot_be_written_is_told_by_name(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("taken") / "file"
    file.write_text("here already")
    with pytest.raises(DatabaseNotReadyError, match="cannot be written"):
        upgrade_register(f"sqlite:///{file}/below/register.sqlite")
