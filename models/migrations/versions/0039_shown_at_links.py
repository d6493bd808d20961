"""What is shown at each address of a register's item.

The code of the revision before leaves it empty; what stands with the item counts then.
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("register_entry", sa.Column("shown", sa.JSON()))
