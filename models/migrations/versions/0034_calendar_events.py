"""The calendar of events.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "calendar_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("place", sa.String(300), server_default="", nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True)),
        sa.Column("ends_at", sa.DateTime(timezone=True)),
        sa.Column("expects", sa.String(10), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("listed", sa.JSON()),
        sa.Column("subject", sa.String(20), server_default="", nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_calendar_event"),
        sa.UniqueConstraint("key", name="uq_calendar_event_key"),
        _to("calendar_event", "bureau_id", "bureau"),
        _to("calendar_event", "made_by", "person"),
    )
    op.create_index("ix_calendar_event_last_day", "calendar_event", ["last_day"])
    op.create_table(
        "calendar_sign_in",
        sa.Column("attendance_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("attendance_id", name="pk_calendar_sign_in"),
        sa.UniqueConstraint("event_id", "day", name="uq_calendar_sign_in_event_id_day"),
        _to("calendar_sign_in", "attendance_id", "attendance_event"),
        _to("calendar_sign_in", "event_id", "calendar_event"),
    )
