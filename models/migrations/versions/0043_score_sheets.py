"""Score sheets, and the choosing of outstanding bureaus.

The code of the revision before does not know these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

AT = sa.DateTime(timezone=True)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _number() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "score_sheet",
        _number(),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("about", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("own_bureau", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("closed_at", AT),
        sa.PrimaryKeyConstraint("id", name="pk_score_sheet"),
        sa.UniqueConstraint("kind", "about", name="uq_score_sheet_kind_about"),
    )
    op.create_table(
        "score_candidate",
        _number(),
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_score_candidate"),
        sa.UniqueConstraint("sheet_id", "place", name="uq_score_candidate_sheet_id_place"),
        _to("score_candidate", "sheet_id", "score_sheet"),
        _to("score_candidate", "bureau_id", "bureau"),
        _to("score_candidate", "person_id", "person"),
    )
    op.create_index("ix_score_candidate_person_id", "score_candidate", ["person_id"])
    op.create_table(
        "score_scorer",
        sa.Column("sheet_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sheet_id", "person_id", name="pk_score_scorer"),
        _to("score_scorer", "sheet_id", "score_sheet"),
        _to("score_scorer", "person_id", "person"),
    )
    op.create_index("ix_score_scorer_person_id", "score_scorer", ["person_id"])
    op.create_table(
        "score_given",
        _number(),
        sa.Column("candidate_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("points", sa.LargeBinary(), nullable=False),
        sa.Column("given_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_score_given"),
        sa.UniqueConstraint(
            "candidate_id", "person_id", name="uq_score_given_candidate_id_person_id"
        ),
        _to("score_given", "candidate_id", "score_candidate"),
        _to("score_given", "person_id", "person"),
    )
    op.create_index("ix_score_given_person_id", "score_given", ["person_id"])
    op.create_table(
        "bureau_award",
        _number(),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("data_by", sa.Date(), nullable=False),
        sa.Column("notice_by", sa.Date(), nullable=False),
        sa.Column("visits_first", sa.Date(), nullable=False),
        sa.Column("visits_last", sa.Date(), nullable=False),
        sa.Column("told_at", AT),
        sa.PrimaryKeyConstraint("id", name="pk_bureau_award"),
        sa.UniqueConstraint("fiscal_year", name="uq_bureau_award_fiscal_year"),
    )
    op.create_table(
        "bureau_visit",
        _number(),
        sa.Column("award_id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("event_id", sa.Integer()),
        sa.Column("told_day", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_bureau_visit"),
        sa.UniqueConstraint("award_id", "bureau_id", name="uq_bureau_visit_award_id_bureau_id"),
        _to("bureau_visit", "award_id", "bureau_award"),
        _to("bureau_visit", "bureau_id", "bureau"),
        _to("bureau_visit", "event_id", "calendar_event"),
    )
    op.create_index("ix_bureau_visit_bureau_id", "bureau_visit", ["bureau_id"])
