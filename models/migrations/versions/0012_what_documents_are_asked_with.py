"""Documents of one gift, with a choice of digits, with people's names."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("document_request", sa.Column("gift_id", sa.Integer()))
    op.add_column("document_request", sa.Column("digits", sa.String(6)))
    op.add_column(
        "document_request",
        sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
