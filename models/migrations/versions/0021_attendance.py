"""Events at which people sign in, and their marks.

The code of 0020 closes no campaign of a kind that it does not know; there is none before this.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "attendance_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer()),
        sa.Column("organiser_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("begins_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("expects", sa.String(10), nullable=False),
        sa.Column("moving", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("outsiders", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("id", name="pk_attendance_event"),
        _refers("attendance_event", "id", "campaign"),
        _refers("attendance_event", "activity_id", "activity"),
        _refers("attendance_event", "organiser_id", "person"),
    )
    op.create_index("ix_attendance_event_organiser_id", "attendance_event", ["organiser_id"])
    op.create_index("ix_attendance_event_ends_at", "attendance_event", ["ends_at"])
    op.create_table(
        "attendance_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("visitor", sa.String(40)),
        sa.Column("name", sa.LargeBinary()),
        sa.Column("how", sa.String(10), nullable=False),
        sa.Column("marked_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attendance_mark"),
        sa.UniqueConstraint("event_id", "person_id", name="uq_attendance_mark_event_id_person_id"),
        sa.UniqueConstraint("event_id", "visitor", name="uq_attendance_mark_event_id_visitor"),
        sa.CheckConstraint(
            "(person_id IS NULL) != (visitor IS NULL)", name="ck_attendance_mark_of_one"
        ),
        _refers("attendance_mark", "event_id", "attendance_event"),
        _refers("attendance_mark", "person_id", "person"),
    )
    op.create_index("ix_attendance_mark_person_id", "attendance_mark", ["person_id"])


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)
