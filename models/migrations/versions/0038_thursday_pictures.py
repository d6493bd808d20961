"""The Thursday picture: its rota, the weeks of it, and the pictures that units send.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _moment(name: str, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    _rota()
    _week()
    _picture()


def _rota() -> None:
    op.create_table(
        "picture_rota",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        _moment("made_at", nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("holidays", sa.String(5), nullable=False),
        sa.Column("channel", sa.String(6), nullable=False),
        sa.Column("group_lane", sa.String(40)),
        _moment("ended_at"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_rota"),
        _to("picture_rota", "made_by", "person"),
    )
    op.create_index("ix_picture_rota_made_by", "picture_rota", ["made_by"])
    some = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_picture_rota_current", "picture_rota", ["id"], sqlite_where=some, postgresql_where=some
    )


def _week() -> None:
    op.create_table(
        "picture_week",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rota_id", sa.Integer(), nullable=False),
        sa.Column("thursday", sa.Date(), nullable=False),
        sa.Column("bureau_id", sa.Integer()),
        sa.Column("skipped", sa.String(8), server_default="", nullable=False),
        _moment("handed_at"),
        _moment("published_at"),
        sa.Column("published_by", sa.Integer()),
        sa.Column("channel", sa.String(6)),
        sa.Column("picture_id", sa.Integer()),
        sa.Column("swap_with", sa.Integer()),
        sa.Column("swap_asked_by", sa.Integer()),
        _moment("swap_asked_at"),
        _moment("looked_at"),
        sa.PrimaryKeyConstraint("id", name="pk_picture_week"),
        sa.UniqueConstraint("rota_id", "thursday", name="uq_picture_week_rota_id_thursday"),
        _to("picture_week", "rota_id", "picture_rota"),
        _to("picture_week", "bureau_id", "bureau"),
        _to("picture_week", "published_by", "person"),
    )
    op.create_index("ix_picture_week_thursday", "picture_week", ["thursday"])
    op.create_index("ix_picture_week_bureau_id", "picture_week", ["bureau_id"])


def _picture() -> None:
    op.create_table(
        "thursday_picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("week_id", sa.Integer()),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        _moment("sent_at", nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("texts", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("decided_by", sa.Integer()),
        _moment("decided_at"),
        sa.Column("instead_of", sa.Integer()),
        sa.Column("reason", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_thursday_picture"),
        _to("thursday_picture", "week_id", "picture_week"),
        _to("thursday_picture", "bureau_id", "bureau"),
        _to("thursday_picture", "sent_by", "person"),
        _to("thursday_picture", "file_id", "attachment"),
        _to("thursday_picture", "decided_by", "person"),
    )
    op.create_index("ix_thursday_picture_week_id", "thursday_picture", ["week_id"])
    op.create_index("ix_thursday_picture_bureau_id", "thursday_picture", ["bureau_id"])
    op.create_index("ix_thursday_picture_sent_by", "thursday_picture", ["sent_by"])
