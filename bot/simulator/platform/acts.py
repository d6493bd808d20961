"""What people do in their chats, as chat lines and webhook events.

Each act returns `Done`. `ActRefused` says why LINE would not let the person do it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import events
from .delivery import Delivery
from .kept.contents import Content
from .standin import BOT_NAME, Standin

Json = dict[str, Any]

NOTICES = {
    "follow": "{who} เพิ่มบัญชีทางการเป็นเพื่อนแล้ว",
    "unfollow": "{who} บล็อกบัญชีทางการแล้ว",
    "join": "บัญชีทางการเข้าร่วมกลุ่ม",
    "leave": "บัญชีทางการออกจากกลุ่มแล้ว",
    "memberJoined": "{who} เข้าร่วมกลุ่ม",
    "memberLeft": "{who} ออกจากกลุ่มแล้ว",
    "edit": "{who} แก้ไขข้อความเป็น: {text}",
}
"""The lines that LINE itself shows in a chat, as on a Thai phone."""


class ActRefused(Exception):
    """LINE would not let this happen; the text says why."""


@dataclass
class Done:
    """The result of an act.

    event: the webhook event that was made
    delivery: None if the bot was not there to receive it
    message_id: of the message, if there is one
    """

    event: Json
    delivery: Delivery | None
    message_id: str | None = None


def say(standin: Standin, chat: str, who: str, words: str, **more: Any) -> Done:
    """A person types. `more`: mention_bot (bool), quoted (a message id)."""
    mention = (standin.bot_id, BOT_NAME) if more.get("mention_bot") else None
    return send(standin, chat, who, events.text(words, mention, more.get("quoted")))


def send(standin: Standin, chat: str, who: str, message: Json) -> Done:
    """A person sends one message of `events`."""
    _may_speak(standin, chat, who)
    standin.note(chat, message, who)
    return Done(*standin.happen("message", chat, who, message=message), message["id"])


def send_files(
    standin: Standin, chat: str, who: str, files: Sequence[Content], with_index: bool = True
) -> list[Done]:
    """Sends files; two pictures or more become one album, each picture an event of its own."""
    _may_speak(standin, chat, who)
    made = [events.file_message(each.mime, each.name, len(each.data)) for each in files]
    pictures = [message for message in made if message["type"] == "image"]
    if len(pictures) > 1:
        events.as_album(pictures, with_index)
    for message, content in zip(made, files, strict=True):
        standin.contents.put(message["id"], chat, content)
    return [send(standin, chat, who, message) for message in made]


def tap(standin: Standin, chat: str, who: str, data: str, **more: Any) -> Done:
    """A person taps a postback button. `more`: display_text, params, named (bool)."""
    _may_speak(standin, chat, who)
    shown = {"type": "postback", "data": data, "displayText": more.get("display_text")}
    standin.note(chat, shown, who)
    postback: Json = {"data": data}
    if more.get("params"):
        postback["params"] = more["params"]
    named = more.get("named", True) or chat not in standin.world.groups
    user = who if named else None
    return Done(*standin.happen("postback", chat, user, postback=postback))


def unsend(standin: Standin, chat: str, who: str, message: str) -> Done:
    """A person takes back their message; its file is deleted too."""
    entry = _own(standin, chat, who, message)
    standin.chats.of(chat).change(entry, unsent=True)
    standin.contents.delete(message)
    return Done(*standin.happen("unsend", chat, who, False, unsend={"messageId": message}), message)


def edit(standin: Standin, chat: str, who: str, message: str, words: str) -> Done:
    """A person changes their text; LINE has this in groups only."""
    if chat not in standin.world.groups:
        raise ActRefused("messages can be edited in groups only")
    entry = _own(standin, chat, who, message)
    if entry.message.get("type") != "text":
        raise ActRefused("only texts can be edited")
    changed = {**events.text(words), "id": message}
    standin.chats.of(chat).change(entry, changed)
    name = standin.world.person(who).name
    standin.note(chat, _notice("edit", [name], messageId=message, text=words), who, "system")
    return Done(*standin.happen("messageEdited", chat, who, message=changed), message)


def follow(standin: Standin, who: str) -> Done:
    """A person adds the bot as a friend, or unblocks it."""
    person = standin.world.person(who)
    unblocked = person.blocked
    standin.world.put_person(who, friend=True, blocked=False)
    standin.note(who, _notice("follow", [person.name]), who, "system")
    return Done(*standin.happen("follow", who, who, follow={"isUnblocked": unblocked}))


def unfollow(standin: Standin, who: str) -> Done:
    """A person blocks the bot."""
    person = standin.world.person(who)
    standin.world.put_person(who, friend=False, blocked=True)
    standin.note(who, _notice("unfollow", [person.name]), who, "system")
    return Done(*standin.happen("unfollow", who, who, False))


def join(standin: Standin, group: str) -> Done:
    """The bot joins a group."""
    standin.world.group(group)
    standin.world.put_group(group, bot_in=True)
    standin.note(group, _notice("join"), act="system")
    return Done(*standin.happen("join", group, None))


def leave(standin: Standin, group: str) -> Done:
    """The bot is removed from a group."""
    standin.world.group(group)
    standin.world.put_group(group, bot_in=False)
    standin.note(group, _notice("leave"), act="system")
    return Done(*standin.happen("leave", group, None, False))


def change_members(
    standin: Standin, group: str, joined: Sequence[str], left: Sequence[str]
) -> list[Done]:
    """People join or leave a group."""
    known = standin.world.group(group)
    for one in (*joined, *left):
        standin.world.person(one)
    stay = [one for one in dict.fromkeys((*known.members, *joined)) if one not in left]
    standin.world.put_group(group, members=stay)
    done = []
    for kind, key, who in (("memberJoined", "joined", joined), ("memberLeft", "left", left)):
        if who:
            names = [standin.world.person(one).name for one in who]
            standin.note(group, _notice(kind, names), act="system")
            what = {key: events.members(who)}
            done.append(Done(*standin.happen(kind, group, None, key == "joined", **what)))
    return done


def _may_speak(standin: Standin, chat: str, who: str) -> None:
    person = standin.world.person(who)
    if chat in standin.world.groups:
        if who not in standin.world.groups[chat].members:
            raise ActRefused("not a member of this group")
    elif chat != who:
        standin.world.person(chat)
        raise ActRefused("this is another person's chat")
    elif person.blocked:
        raise ActRefused("this person has blocked the bot")


def _own(standin: Standin, chat: str, who: str, message: str) -> Any:
    _may_speak(standin, chat, who)
    entry = standin.chats.of(chat).find(message)
    if entry is None or entry.user_id != who or entry.sender != "user" or entry.unsent:
        raise ActRefused("no such message of this person")
    return entry


def _notice(event: str, names: Sequence[str] = (), **more: Any) -> dict[str, Any]:
    """Return a system line for a chat: `{"type": "system", "event": …, "text": …}` and `more`."""
    text = NOTICES[event].format(who=", ".join(names), text=more.get("text", ""))
    return {"type": "system", "event": event, **more, "text": text}
