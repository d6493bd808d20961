"""What the database stores about announcements of executives."""

from __future__ import annotations

from models.declaration import PersonalPart, Storage
from models.executive_news import issuing, news_links, personal_news
from models.executive_news.held_drafts import TO_ISSUE
from models.executive_news.news import ExecutiveNews, NewsPublicity

EXECUTIVE_NEWS = Storage(
    name="executive_news",
    tables=(ExecutiveNews, NewsPublicity),
    personal=(PersonalPart(87, personal_news.gather),),
    campaigns=(issuing.READING,),
    links=news_links.placed_links,
    held=(TO_ISSUE,),
)
