"""What the database stores about campaigns."""

from __future__ import annotations

from models.campaigns import answer_box, personal_campaigns
from models.campaigns.campaign import AnswerBox, Campaign, CampaignPerson, CampaignVisitor
from models.declaration import PersonalPart, SealedColumn, Storage

CAMPAIGNS = Storage(
    name="campaigns",
    tables=(Campaign, CampaignPerson, CampaignVisitor, AnswerBox),
    sealed=(SealedColumn(AnswerBox, "sealed", answer_box.purpose, batch=1),),
    answers=(AnswerBox,),
    personal=(PersonalPart(85, personal_campaigns.gather),),
)
