"""Self-assessments of bureaus as moral organisations.

The code of the revision before does not know this table.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

TABLE = "self_assessment"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("standard", sa.String(80), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        sa.UniqueConstraint(
            "fiscal_year", "bureau_id", "version", name=f"uq_{TABLE}_fiscal_year_bureau_id_version"
        ),
        sa.ForeignKeyConstraint(["bureau_id"], ["bureau.id"], name=f"fk_{TABLE}_bureau_id_bureau"),
        sa.ForeignKeyConstraint(["sent_by"], ["person.id"], name=f"fk_{TABLE}_sent_by_person"),
    )
    op.create_index(f"ix_{TABLE}_bureau_id", TABLE, ["bureau_id"])
    op.create_index(f"ix_{TABLE}_sent_by", TABLE, ["sent_by"])
