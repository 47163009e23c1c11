"""Agreements with their parties, sectors, signatures, steps and relations."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def dated(prefix: str) -> str:
    """A check: the EDTF text and its two bounds are there together, and the bounds are in order."""
    edtf, first, last = f"{prefix}_on", f"{prefix}_earliest", f"{prefix}_latest"
    return (
        f"({edtf} IS NULL) = ({first} IS NULL) AND ({first} IS NULL) = ({last} IS NULL) AND {first} <= {last}"
    )


def upgrade() -> None:
    """Agreements with their parties, sectors, signatures, steps and relations."""
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind_code", sa.Text(), nullable=True),
        sa.Column("status_code", sa.Text(), nullable=True),
        sa.Column("signed_on", sa.Text(), nullable=True),
        sa.Column("signed_earliest", sa.Date(), nullable=True),
        sa.Column("signed_latest", sa.Date(), nullable=True),
        sa.Column("signed_uncertain", sa.Boolean(), nullable=False),
        sa.Column("effective_on", sa.Text(), nullable=True),
        sa.Column("effective_earliest", sa.Date(), nullable=True),
        sa.Column("effective_latest", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Text(), nullable=True),
        sa.Column("expires_earliest", sa.Date(), nullable=True),
        sa.Column("expires_latest", sa.Date(), nullable=True),
        sa.Column("place_city", sa.Text(), nullable=True),
        sa.Column("place_country", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('published', 'withdrawn')", name="ck_agreement_state"),
        sa.CheckConstraint(
            dated("effective"),
            name="ck_agreement_effective",
        ),
        sa.CheckConstraint(
            dated("expires"),
            name="ck_agreement_expires",
        ),
        sa.CheckConstraint(
            dated("signed"),
            name="ck_agreement_signed",
        ),
        sa.CheckConstraint("version >= 1", name="ck_agreement_version"),
        sa.ForeignKeyConstraint(["kind_code"], ["kind.code"], name="fk_agreement_kind_code"),
        sa.ForeignKeyConstraint(["place_country"], ["party.code"], name="fk_agreement_place_country"),
        sa.ForeignKeyConstraint(["status_code"], ["status.code"], name="fk_agreement_status_code"),
        sa.PrimaryKeyConstraint("id", name="pk_agreement"),
        sa.UniqueConstraint("public_id", name="uq_agreement_public_id"),
    )
    op.create_index("ix_agreement_kind_code", "agreement", ["kind_code"], unique=False)
    op.create_index(
        "ix_agreement_newest",
        "agreement",
        ["signed_latest", "id"],
        unique=False,
    )
    op.create_index("ix_agreement_status_code", "agreement", ["status_code"], unique=False)
    op.create_table(
        "agreement_area",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_agreement_area_agreement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "position", name="pk_agreement_area"),
    )
    op.create_table(
        "agreement_article",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_agreement_article_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_agreement_article_article_id"),
        sa.PrimaryKeyConstraint("agreement_id", "article_id", name="pk_agreement_article"),
    )
    op.create_index("ix_agreement_article_article_id", "agreement_article", ["article_id"], unique=False)
    op.create_table(
        "agreement_institution",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("institution_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
            name="fk_agreement_institution_agreement_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["institution_id"], ["institution.id"], name="fk_agreement_institution_institution_id"
        ),
        sa.PrimaryKeyConstraint("agreement_id", "position", name="pk_agreement_institution"),
    )
    op.create_index(
        "ix_agreement_institution_institution_id", "agreement_institution", ["institution_id"], unique=False
    )
    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("party_code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_agreement_party_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["party_code"], ["party.code"], name="fk_agreement_party_party_code"),
        sa.PrimaryKeyConstraint("agreement_id", "party_code", name="pk_agreement_party"),
        sa.UniqueConstraint("agreement_id", "position", name="uq_agreement_party_agreement_id_position"),
    )
    op.create_index(
        "ix_agreement_party_party_code", "agreement_party", ["party_code", "agreement_id"], unique=False
    )
    op.create_table(
        "agreement_sector",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("sector_code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_agreement_sector_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["sector_code"], ["sector.code"], name="fk_agreement_sector_sector_code"),
        sa.PrimaryKeyConstraint("agreement_id", "sector_code", name="pk_agreement_sector"),
        sa.UniqueConstraint("agreement_id", "position", name="uq_agreement_sector_agreement_id_position"),
    )
    op.create_index(
        "ix_agreement_sector_sector_code", "agreement_sector", ["sector_code", "agreement_id"], unique=False
    )
    op.create_table(
        "agreement_text",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_agreement_text_agreement_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("agreement_id", name="pk_agreement_text"),
    )
    op.create_table(
        "relation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Integer(), nullable=True),
        sa.Column("target_text", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "type IN ('renews', 'amends', 'implements', 'supersedes')", name="ck_relation_type"
        ),
        sa.CheckConstraint("(target_id IS NULL) <> (target_text IS NULL)", name="ck_relation_one_target"),
        sa.CheckConstraint("target_id IS NULL OR target_id <> agreement_id", name="ck_relation_not_itself"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_relation_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["target_id"], ["agreement.id"], name="fk_relation_target_id"),
        sa.PrimaryKeyConstraint("id", name="pk_relation"),
    )
    op.create_index("ix_relation_target_id", "relation", ["target_id"], unique=False)
    op.create_index(
        "uq_relation_link",
        "relation",
        [
            "agreement_id",
            "type",
            sa.literal_column("coalesce(target_id, 0)"),
            sa.literal_column("coalesce(target_text, '')"),
        ],
        unique=True,
    )
    op.create_table(
        "signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("party_code", sa.Text(), nullable=True),
        sa.CheckConstraint("capacity IN ('signatory', 'witness')", name="ck_signature_capacity"),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_signature_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["party_code"], ["party.code"], name="fk_signature_party_code"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_signature_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_signature"),
        sa.UniqueConstraint(
            "agreement_id", "capacity", "position", name="uq_signature_agreement_id_capacity_position"
        ),
    )
    op.create_index("ix_signature_person_id", "signature", ["person_id"], unique=False)
    op.create_table(
        "status_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("status_code", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Text(), nullable=True),
        sa.Column("happened_earliest", sa.Date(), nullable=True),
        sa.Column("happened_latest", sa.Date(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            dated("happened"),
            name="ck_status_event_happened",
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_status_event_agreement_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name="fk_status_event_article_id"),
        sa.ForeignKeyConstraint(["status_code"], ["status.code"], name="fk_status_event_status_code"),
        sa.PrimaryKeyConstraint("id", name="pk_status_event"),
    )
    op.create_index(
        "uq_status_event_step",
        "status_event",
        [
            "agreement_id",
            "status_code",
            sa.literal_column("coalesce(happened_on, '')"),
            sa.literal_column("coalesce(article_id, 0)"),
        ],
        unique=True,
    )


def downgrade() -> None:
    """Takes it back."""
    op.drop_index("uq_status_event_step", table_name="status_event")
    op.drop_table("status_event")
    op.drop_index("ix_signature_person_id", table_name="signature")
    op.drop_table("signature")
    op.drop_index("uq_relation_link", table_name="relation")
    op.drop_index("ix_relation_target_id", table_name="relation")
    op.drop_table("relation")
    op.drop_table("agreement_text")
    op.drop_index("ix_agreement_sector_sector_code", table_name="agreement_sector")
    op.drop_table("agreement_sector")
    op.drop_index("ix_agreement_party_party_code", table_name="agreement_party")
    op.drop_table("agreement_party")
    op.drop_index("ix_agreement_institution_institution_id", table_name="agreement_institution")
    op.drop_table("agreement_institution")
    op.drop_index("ix_agreement_article_article_id", table_name="agreement_article")
    op.drop_table("agreement_article")
    op.drop_table("agreement_area")
    op.drop_index("ix_agreement_status_code", table_name="agreement")
    op.drop_index("ix_agreement_newest", table_name="agreement")
    op.drop_index("ix_agreement_kind_code", table_name="agreement")
    op.drop_table("agreement")
