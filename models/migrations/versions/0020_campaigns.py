"""Campaigns that all subjects share: of other kinds than announcements, with marks and sealed answers.

The code of 0019 knows campaigns of announcements only; what it adds is of that kind by default.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KEPT = "campaign_id, person_id, bureau_id, since, outcome, reason, version"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _upgrade_sqlite()
    else:
        op.alter_column("campaign", "announcement_id", nullable=True)
        for column in _of_campaigns():
            op.add_column("campaign", column)
        op.add_column("campaign_person", sa.Column("answered_on", sa.Date()))
        op.add_column("campaign_person", sa.Column("answered_at", MOMENT))
    op.create_table(
        "short_code",
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("opens", sa.String(20), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=False),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.Column("last_day", sa.Date()),
        sa.PrimaryKeyConstraint("code", name="pk_short_code"),
        sa.UniqueConstraint("opens", "about_id", name="uq_short_code_opens_about_id"),
    )
    op.create_table(
        "campaign_visitor",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("visitor", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", "visitor", name="pk_campaign_visitor"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="fk_campaign_visitor_campaign_id_campaign"
        ),
    )
    op.create_table(
        "answer_box",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("campaign_id", name="pk_answer_box"),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name="fk_answer_box_campaign_id_campaign"
        ),
    )


def _of_campaigns() -> list[sa.Column[object]]:
    return [
        sa.Column("kind", sa.String(20), nullable=False, server_default=sa.text("'announcement'")),
        sa.Column("title", sa.String(300), nullable=False, server_default=""),
        sa.Column("mode", sa.String(10), nullable=False, server_default=sa.text("'named'")),
        sa.Column("reminds", sa.Boolean(), nullable=False, server_default=sa.text("false")),
        sa.Column("result", sa.JSON()),
    ]


def _upgrade_sqlite() -> None:
    """SQLite makes a table anew to let a column be empty, and drops none that another refers to."""
    op.execute(f"CREATE TABLE campaign_person_kept AS SELECT {KEPT} FROM campaign_person")
    op.drop_table("campaign_person")
    with op.batch_alter_table("campaign") as table:
        table.alter_column("announcement_id", existing_type=sa.Integer(), nullable=True)
        for column in _of_campaigns():
            table.add_column(column)
    op.create_table(
        "campaign_person",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("outcome", sa.String(10)),
        sa.Column("reason", sa.String(10)),
        sa.Column("version", sa.Integer()),
        sa.Column("answered_on", sa.Date()),
        sa.Column("answered_at", MOMENT),
        sa.PrimaryKeyConstraint("campaign_id", "person_id", name="pk_campaign_person"),
        *(
            sa.ForeignKeyConstraint(
                [f"{table}_id"], [f"{table}.id"], name=f"fk_campaign_person_{table}_id_{table}"
            )
            for table in ("campaign", "person", "bureau")
        ),
    )
    op.create_index("ix_campaign_person_person_id", "campaign_person", ["person_id"])
    op.execute(f"INSERT INTO campaign_person ({KEPT}) SELECT {KEPT} FROM campaign_person_kept")
    op.drop_table("campaign_person_kept")
