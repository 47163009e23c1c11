"""What all tables share: names of constraints, types of columns, the clock."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, DateTime, Dialect, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, always in UTC and always aware; SQLite, which keeps no zone, is told what it holds."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; raises ValueError for one without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The stored moment, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Names every constraint, so that a migration can name it too."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        date: Date(),
        datetime: UtcDateTime(),
        dict[str, Any]: JSON(),
    }


def now() -> datetime:
    """This moment in UTC."""
    return datetime.now(UTC)


def one_of(column: str, codes: tuple[str, ...]) -> str:
    """SQL of a check that a column holds one of the codes."""
    listed = ", ".join(f"'{code}'" for code in codes)
    return f"{column} IN ({listed})"


def dated(prefix: str) -> str:
    """SQL of a check that an EDTF date and its bounds are there together and in order."""
    edtf, first, last = f"{prefix}_on", f"{prefix}_earliest", f"{prefix}_latest"
    # Where all three are missing, the comparison is unknown, which a check lets pass.
    return (
        f"({edtf} IS NULL) = ({first} IS NULL) AND ({first} IS NULL) = ({last} IS NULL) AND {first} <= {last}"
    )
