"""A bureau whose people join announcements and receive gifts, for documents of No Gift."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.gifts import gift_decisions, gifts
from models.gifts.gift import CONTRACTOR, HELD, Gift
from models.gifts.gifts import GiftDraft, GivenBy, GiverKeys
from models.people.person import STAFF, SUPERVISOR, Bureau, Person
from models.pledges import announcing
from models.pledges.announcement_files import packaged_announcement
from models.pledges.pledge import JOINED, Announcement, Pledge
from tests import factories

AT = datetime(2027, 3, 15, 2, 0, tzinfo=UTC)
UNTIL = date(2027, 3, 20)
SIX = (
    "no-gift", "anti-bribery", "moral-organisation", "moral-policy", "reward-and-discipline",
    "good-governance-hr",
)  # fmt: skip


class Unit:
    """A bureau with its chief and so many people below, and its announcements open."""

    def __init__(
        self, session: Session, sealer: Sealer, people: int, announcements: int = 1
    ) -> None:
        self.session, self.sealer = session, sealer
        self.bureau: Bureau = factories.bureau(session, "สำนักหนึ่ง")
        self.chief = self.comes("นางสาวหัวหน้า มั่นคง", roles=(SUPERVISOR,))
        self.people = [self.comes("นายทดสอบ ซื่อสัตย์สุจริต", self.chief) for _ in range(people)]
        self.announcements = [self.opens(name) for name in SIX[:announcements]]
        session.flush()

    def comes(
        self, name: str, supervisor: Person | None = None, roles: tuple[str, ...] = (STAFF,)
    ) -> Person:
        made = factories.person(self.session, self.bureau, roles, supervisor, name)
        made.position = "เจ้าพนักงานธุรการปฏิบัติงาน"
        return made

    def opens(self, name: str) -> Announcement:
        kept = announcing.store(self.session, packaged_announcement(name, 2570), AT).announcement
        announcing.open_campaign(
            self.session, kept, date(2027, 3, 1), date(2027, 3, 31), AT, self.bureau, self.chief
        )
        return kept

    def joins(self, *people: Person, announcements: int | None = None) -> None:
        """They join the first so many announcements, or all."""
        for person in people:
            for kept in self.announcements[:announcements]:
                self.session.add(
                    Pledge(
                        announcement_id=kept.id, person_id=person.id, version=1, answer=JOINED,
                        text_hash="0" * 64, at=AT,
                    )
                )  # fmt: skip
        self.session.flush()

    def receives(
        self,
        who: Person,
        value: Decimal | None = Decimal("3500.00"),
        done: str = HELD,
        relation: str = CONTRACTOR,
        named: tuple[int, ...] = (),
        received_on: date = date(2027, 3, 2),
    ) -> Gift:
        """They report something received."""
        given = GivenBy(
            giver="คุณเอกชน ค้าขาย", organisation="บริษัทตัวอย่าง จำกัด",
            keys=GiverKeys("giver", "org", f"{who.id}"), named=named,
            relation=relation, public=False, refusable=False,
        )  # fmt: skip
        draft = GiftDraft(
            received_on=received_on, what="กระเช้าผลไม้และเครื่องดื่ม", given=given,
            occasion="ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน", done=done, value=value,
        )  # fmt: skip
        return gifts.report(self.session, self.sealer, who, draft, AT)

    def decides(self, gift: Gift, decision: str) -> None:
        """The chief decides on it."""
        gift_decisions.decide(
            self.session, self.sealer, self.chief, gift.id, decision, "เกินเกณฑ์ตามกฎหมาย", AT
        )
