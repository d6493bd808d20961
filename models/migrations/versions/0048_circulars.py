"""Circulars: messages that administrators write to many people.

The code of the revision before does not know these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

AT = sa.DateTime(timezone=True)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    no = sa.false()
    op.create_table(
        "circular",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("opens", sa.String(40), nullable=False, server_default=""),
        sa.Column("attachment_id", sa.Integer()),
        sa.Column("audience", sa.String(10), nullable=False),
        sa.Column("about", sa.String(40), nullable=False, server_default=""),
        sa.Column("acknowledges", sa.Boolean(), nullable=False, server_default=no),
        sa.Column("urgent", sa.Boolean(), nullable=False, server_default=no),
        sa.Column("tell_on", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("mark", sa.String(40), nullable=False),
        sa.Column("sent_by", sa.Integer()),
        sa.Column("sent_at", AT, nullable=False),
        sa.Column("state", sa.String(10), nullable=False, server_default="out"),
        sa.Column("ended_at", AT),
        sa.Column("ended_by", sa.Integer()),
        sa.Column("pushed_to", sa.Integer()),
        sa.Column("reminded", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("reminded_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_circular"),
        _to("circular", "attachment_id", "attachment"),
        _to("circular", "sent_by", "person"),
        _to("circular", "ended_by", "person"),
    )
    op.create_index("ix_circular_state", "circular", ["state", "last_day"])
    op.create_index("ix_circular_mark", "circular", ["mark"])
    op.create_table(
        "circular_person",
        sa.Column("circular_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("read_at", AT),
        sa.PrimaryKeyConstraint("circular_id", "person_id", name="pk_circular_person"),
        _to("circular_person", "circular_id", "circular"),
        _to("circular_person", "person_id", "person"),
        _to("circular_person", "bureau_id", "bureau"),
    )
    op.create_index("ix_circular_person_person_id", "circular_person", ["person_id"])
