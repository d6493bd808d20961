"""The office's own days, holders of duties, absences, sent reminders, monthly plans."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("plan") as table:
        table.add_column(
            sa.Column("monthly", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    _office_days()
    _holders()
    _absences()
    _snoozes()
    _late_reasons()
    _digests()
    _lines()


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _office_days() -> None:
    op.create_table(
        "office_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_day")),
        sa.UniqueConstraint("key", name=op.f("uq_office_day_key")),
        _to("office_day", "bureau_id", "bureau"),
    )
    op.create_index("ix_office_day_day", "office_day", ["day"])


def _holders() -> None:
    op.create_table(
        "duty_holder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer()),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_holder")),
        sa.UniqueConstraint("key", name=op.f("uq_duty_holder_key")),
        _to("duty_holder", "bureau_id", "bureau"),
        _to("duty_holder", "activity_id", "activity"),
        _to("duty_holder", "person_id", "person"),
    )


def _absences() -> None:
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
        _to("absence", "person_id", "person"),
    )
    op.create_index("ix_absence_person_id", "absence", ["person_id"])
    op.create_index("ix_absence_last_day", "absence", ["last_day"])


def _snoozes() -> None:
    op.create_table(
        "snooze",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("duty_key", sa.String(80), nullable=False),
        sa.Column("until_day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "duty_key", name=op.f("pk_snooze")),
        _to("snooze", "person_id", "person"),
    )
    op.create_index("ix_snooze_until_day", "snooze", ["until_day"])


def _late_reasons() -> None:
    op.create_table(
        "late_reason",
        sa.Column("duty_key", sa.String(80), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("duty_key", name=op.f("pk_late_reason")),
        _to("late_reason", "person_id", "person"),
    )


def _digests() -> None:
    op.create_table(
        "reminder_digest",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("via", sa.String(10), nullable=False),
        sa.Column("outbox_key", sa.String(120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "day", name=op.f("pk_reminder_digest")),
        _to("reminder_digest", "person_id", "person"),
    )
    op.create_index("ix_reminder_digest_day", "reminder_digest", ["day"])


def _lines() -> None:
    op.create_table(
        "reminder_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("duty_key", sa.String(80), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("via", sa.String(10), nullable=False),
        sa.Column("outbox_key", sa.String(120)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_line")),
        sa.UniqueConstraint(
            "duty_key",
            "step",
            "person_id",
            name=op.f("uq_reminder_line_duty_key_step_person_id"),
        ),
        _to("reminder_line", "person_id", "person"),
    )
    op.create_index("ix_reminder_line_day", "reminder_line", ["day"])
    op.create_index("ix_reminder_line_outbox_key", "reminder_line", ["outbox_key"])
