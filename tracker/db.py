"""The way to the register: one engine an address, one commit boundary."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from tracker.errors import ConflictError, DatabaseNotReadyError, InvalidInputError
from tracker.settings import PROJECT_ROOT, get_settings

BUSY_SECONDS = 15
"""How long a writer waits for another one in SQLite, which lets in one at a time."""

UPGRADE_HINT = "run `tracker database upgrade`"


def register_url(url: str | None = None) -> URL:
    """The address given, or that of the settings; raises InvalidInputError for one of no known engine."""
    written = url or get_settings().database_url
    try:
        parsed = make_url(written)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise InvalidInputError(
            f"TRACKER_DATABASE_URL {written!r} is not a database address: "
            "write sqlite:///FILE or postgresql://USER@HOST/NAME."
        ) from error
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise InvalidInputError(
            f"The register runs on SQLite and PostgreSQL, not on {parsed.get_backend_name()}."
        )
    return parsed


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite address; None for another engine or a database in memory."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


@lru_cache(maxsize=8)
def get_engine(url: URL) -> Engine:
    """The engine of an address, made once in a process."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("foreign_keys = ON", "journal_mode = WAL", f"busy_timeout = {BUSY_SECONDS * 1000}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


@lru_cache(maxsize=1)
def newest_revision() -> str:
    """The newest revision of the schema that this version of the code knows."""
    from alembic.script import ScriptDirectory  # half a second, which only the first session need spend

    head = ScriptDirectory(str(PROJECT_ROOT / "migrations")).get_current_head()
    if head is None:
        raise DatabaseNotReadyError("The folder migrations/ holds no migration: install the project again.")
    return head


def stored_revision(engine: Engine) -> str | None:
    """The revision that the register is at; None where it was never migrated."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


_ready: set[URL] = set()


def _check_ready(engine: Engine) -> None:
    """Raises DatabaseNotReadyError, naming the register, where it cannot be used as it is."""
    if engine.url in _ready:
        return
    name = engine.url.render_as_string(hide_password=True)
    file = sqlite_file(engine.url)
    if file is not None and not file.exists():
        raise DatabaseNotReadyError(f"There is no register at {file}: {UPGRADE_HINT} to make it.")
    try:
        revision = stored_revision(engine)
    except DBAPIError as error:
        raise DatabaseNotReadyError(
            f"The register at {name} cannot be read ({_first_line(error)}): "
            "check that TRACKER_DATABASE_URL names it and that it is running."
        ) from error
    if revision is None:
        raise DatabaseNotReadyError(f"The register at {name} has no tables yet: {UPGRADE_HINT}.")
    if revision != newest_revision():
        raise DatabaseNotReadyError(
            f"The register at {name} is at revision {revision}, not {newest_revision()}: {UPGRADE_HINT}."
        )
    _ready.add(engine.url)


def forget_readiness(url: URL) -> None:
    """Makes the next session look at the register's revision again."""
    _ready.discard(url)


@contextmanager
def session_scope(url: str | None = None) -> Iterator[Session]:
    """A session that commits at the end and rolls back whole on any error: the one commit boundary.

    Raises DatabaseNotReadyError where the register is missing, not migrated or out of reach, and
    ConflictError where somebody else changed the same record meanwhile.
    """
    engine = get_engine(register_url(url))
    _check_ready(engine)
    try:
        with Session(engine, expire_on_commit=False) as session, session.begin():
            yield session
    except StaleDataError as error:
        raise ConflictError(
            "Somebody else has just changed this record: load it again and repeat."
        ) from error
    except IntegrityError as error:
        raise ConflictError(
            f"The register refused the change and saved nothing ({_first_line(error)}): load it again."
        ) from error
    except DBAPIError as error:
        forget_readiness(engine.url)
        raise DatabaseNotReadyError(
            f"The register did not do what was asked, nothing was saved ({_first_line(error)})."
        ) from error


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error.orig).__name__
