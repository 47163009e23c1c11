"""Full-text search over the folded words of agreements."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SQLITE_UP = (
    """
    CREATE VIRTUAL TABLE agreement_fts USING fts5(
        folded, content='agreement_text', content_rowid='agreement_id', tokenize='unicode61'
    )
    """,
    """
    CREATE TRIGGER agreement_fts_insert AFTER INSERT ON agreement_text BEGIN
        INSERT INTO agreement_fts(rowid, folded) VALUES (new.agreement_id, new.folded);
    END
    """,
    """
    CREATE TRIGGER agreement_fts_delete AFTER DELETE ON agreement_text BEGIN
        INSERT INTO agreement_fts(agreement_fts, rowid, folded)
        VALUES ('delete', old.agreement_id, old.folded);
    END
    """,
    """
    CREATE TRIGGER agreement_fts_update AFTER UPDATE ON agreement_text BEGIN
        INSERT INTO agreement_fts(agreement_fts, rowid, folded)
        VALUES ('delete', old.agreement_id, old.folded);
        INSERT INTO agreement_fts(rowid, folded) VALUES (new.agreement_id, new.folded);
    END
    """,
    "INSERT INTO agreement_fts(agreement_fts) VALUES ('rebuild')",
)
SQLITE_DOWN = (
    "DROP TRIGGER agreement_fts_update",
    "DROP TRIGGER agreement_fts_delete",
    "DROP TRIGGER agreement_fts_insert",
    "DROP TABLE agreement_fts",
)
POSTGRESQL_UP = (
    "CREATE INDEX ix_agreement_text_folded ON agreement_text USING gin (to_tsvector('simple', folded))",
)
POSTGRESQL_DOWN = ("DROP INDEX ix_agreement_text_folded",)


def _run(sqlite: tuple[str, ...], postgresql: tuple[str, ...]) -> None:
    for statement in sqlite if op.get_context().dialect.name == "sqlite" else postgresql:
        op.execute(statement)


def upgrade() -> None:
    """FTS5 in SQLite, fed by triggers; a GIN index in PostgreSQL."""
    _run(SQLITE_UP, POSTGRESQL_UP)


def downgrade() -> None:
    """Takes it back."""
    _run(SQLITE_DOWN, POSTGRESQL_DOWN)
