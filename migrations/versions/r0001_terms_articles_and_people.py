"""Terms of the codebook, articles, persons and institutions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def dated(prefix: str) -> str:
    """A check: the EDTF text and its two bounds are there together, and the bounds are in order."""
    edtf, first, last = f"{prefix}_on", f"{prefix}_earliest", f"{prefix}_latest"
    return (
        f"({edtf} IS NULL) = ({first} IS NULL) AND ({first} IS NULL) = ({last} IS NULL) AND {first} <= {last}"
    )


def upgrade() -> None:
    """Terms of the codebook, articles, persons and institutions."""
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("canonical_url", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Text(), nullable=True),
        sa.Column("published_earliest", sa.Date(), nullable=True),
        sa.Column("published_latest", sa.Date(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("content_hash", sa.Text(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.CheckConstraint("kind IN ('news', 'government', 'official-text')", name="ck_article_kind"),
        sa.CheckConstraint(
            dated("published"),
            name="ck_article_published",
        ),
        sa.CheckConstraint("(text IS NULL) = (content_hash IS NULL)", name="ck_article_text_hashed"),
        sa.CheckConstraint(
            "canonical_url IS NOT NULL OR text IS NOT NULL", name="ck_article_found_somewhere"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_article"),
        sa.UniqueConstraint("canonical_url", name="uq_article_canonical_url"),
        sa.UniqueConstraint("content_hash", name="uq_article_content_hash"),
    )
    op.create_index("ix_article_publisher", "article", ["publisher"], unique=False)
    op.create_table(
        "kind",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_kind"),
    )
    op.create_table(
        "party",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("iso2", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Text(), nullable=True),
        sa.Column("valid_to", sa.Text(), nullable=True),
        sa.Column("wikidata", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('state', 'territory', 'historic-state', 'organisation')", name="ck_party_kind"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_party"),
    )
    op.create_table(
        "sector",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_sector"),
    )
    op.create_table(
        "status",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_status"),
        sa.UniqueConstraint("position", name="uq_status_position"),
    )
    op.create_table(
        "institution",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("party_code", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["party_code"], ["party.code"], name="fk_institution_party_code"),
        sa.PrimaryKeyConstraint("id", name="pk_institution"),
    )
    op.create_index("ix_institution_party_code", "institution", ["party_code"], unique=False)
    op.create_index(
        "uq_institution_identity",
        "institution",
        ["name", sa.literal_column("coalesce(party_code, '')")],
        unique=True,
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("party_code", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["party_code"], ["party.code"], name="fk_person_party_code"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_index("ix_person_party_code", "person", ["party_code"], unique=False)
    op.create_index(
        "uq_person_identity", "person", ["name", sa.literal_column("coalesce(party_code, '')")], unique=True
    )
    op.create_table(
        "person_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_person_name_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person_name"),
        sa.UniqueConstraint("person_id", "name", name="uq_person_name_person_id_name"),
    )


def downgrade() -> None:
    """Takes it back."""
    op.drop_table("person_name")
    op.drop_index("uq_person_identity", table_name="person")
    op.drop_index("ix_person_party_code", table_name="person")
    op.drop_table("person")
    op.drop_index("uq_institution_identity", table_name="institution")
    op.drop_index("ix_institution_party_code", table_name="institution")
    op.drop_table("institution")
    op.drop_table("status")
    op.drop_table("sector")
    op.drop_table("party")
    op.drop_table("kind")
    op.drop_index("ix_article_publisher", table_name="article")
    op.drop_table("article")
