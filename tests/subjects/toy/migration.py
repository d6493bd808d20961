"""Umbrellas that people borrow."""

import sqlalchemy as sa
from alembic import op

revision = "REVISION"
down_revision = "BEFORE"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "umbrella_loan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("colour", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_umbrella_loan")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_umbrella_loan_person_id_person")
        ),
    )
    op.create_index(op.f("ix_umbrella_loan_person_id"), "umbrella_loan", ["person_id"])
