"""How Alembic reaches the register: through the same engine as everything else."""

from alembic import context

from tracker.db import get_engine, register_url
from tracker.models import Base

BY_HAND = ("agreement_fts", "ix_agreement_text_folded")
"""Full-text structures, written by hand in the migrations because no model can say them."""


def in_models(_item: object, name: str | None, _type: str, _reflected: bool, _other: object) -> bool:
    """Whether the comparison of models and tables looks at a thing of this name."""
    return name is None or not name.startswith(BY_HAND)


def run() -> None:
    """Runs the migrations in one transaction, so that a failed one leaves the register as it was."""
    url = context.config.attributes.get("url") or register_url()
    with get_engine(url).connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            include_object=in_models,
            render_as_batch=connection.dialect.name == "sqlite",
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()


run()
