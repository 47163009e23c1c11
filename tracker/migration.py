"""The register's schema, moved up and down, and the codebook's terms in it."""

from dataclasses import asdict, dataclass
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tracker.db import (
    forget_readiness,
    get_engine,
    register_url,
    sqlite_file,
    stored_revision,
)
from tracker.errors import DatabaseNotReadyError
from tracker.models import Base, KindTerm, PartyTerm, SectorTerm, StatusTerm
from tracker.settings import PROJECT_ROOT
from tracker.vocabulary.codes import SECTORS, Kind, Status, label
from tracker.vocabulary.parties import all_parties


@dataclass(frozen=True, slots=True)
class Upgrade:
    """From which revision (None: from nothing) to which."""

    before: str | None
    after: str | None


def upgrade_register(url: str | None = None) -> Upgrade:
    """Brings a register to the newest schema and its terms to the codebook's, making it if need be.

    Raises DatabaseNotReadyError where it cannot be made or reached.
    """
    return _move(url, "upgrade", "head")


def downgrade_register(revision: str, url: str | None = None) -> Upgrade:
    """Brings a register back to an older revision, or to ``base``, which empties it."""
    return _move(url, "downgrade", revision)


def alembic_config(url: URL) -> Config:
    """Alembic's settings for a register; the address travels as an attribute, never as text."""
    config = Config(str(PROJECT_ROOT / "alembic.ini"))
    config.set_main_option("script_location", str(PROJECT_ROOT / "migrations"))
    config.attributes["url"] = url
    return config


def _move(url: str | None, direction: str, revision: str) -> Upgrade:
    address = register_url(url)
    engine = get_engine(address)
    name = address.render_as_string(hide_password=True)
    try:
        _make_folder(engine)
        before = stored_revision(engine)
        getattr(command, direction)(alembic_config(address), revision)
        after = stored_revision(engine)
        if direction == "upgrade":
            with Session(engine) as session, session.begin():
                sync_terms(session)
    except (OSError, DBAPIError) as error:
        reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
        raise DatabaseNotReadyError(
            f"The register at {name} cannot be written ({reason}): "
            "choose another place with TRACKER_DATABASE_URL or allow writing there."
        ) from error
    finally:
        forget_readiness(address)
    return Upgrade(before, after)


def _make_folder(engine: Engine) -> None:
    file = sqlite_file(engine.url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)


def sync_terms(session: Session) -> None:
    """Writes the vocabulary's kinds, statuses, sectors and parties into their tables, by code."""
    kinds = [{"code": kind.value, "label": label(kind)} for kind in Kind]
    statuses = [
        {"code": status.value, "label": label(status), "position": position}
        for position, status in enumerate(Status)
    ]
    sectors = [{"code": code, "label": label(code)} for code in SECTORS]
    parties = [
        {key: value or None for key, value in asdict(party).items()} for party in all_parties().values()
    ]
    for model, rows in (
        (KindTerm, kinds),
        (StatusTerm, statuses),
        (SectorTerm, sectors),
        (PartyTerm, parties),
    ):
        _put(session, model, rows)


def _put(session: Session, model: type[Base], rows: list[dict[str, Any]]) -> None:
    """Inserts the rows, and for codes that are there already, updates what else the row says."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(model)
    changed = {key: statement.excluded[key] for key in rows[0] if key != "code"}
    session.execute(statement.on_conflict_do_update(index_elements=["code"], set_=changed), rows)
