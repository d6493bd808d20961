"""LINE, played by a process of its own: the platform the bot talks to in trials, tests and demos.

It imports nothing of the rest of the project, and the bot speaks to it over HTTP only.

    python -m bot.simulator.platform --port N --data DIR --webhook http://127.0.0.1:8000/callback

Of LINE's API (`openapi/messaging-api.json`, plus `limits.py` and `shapes.py`) it has reply, push,
multicast and their `validate/…`; message content, preview, transcoding; profile; bot info; quota
and consumption; group summary, member count, member profile, leave; loading animation; markAsRead
by token; webhook endpoint get, set, test; rich menus with their pictures, aliases, default,
links, and links of many at once. Every other path answers 404: narrowcast, broadcast, rich menu
batches, rooms, followers, member lists, link tokens, insight, coupons, memberships.

Of the webhook (`openapi/webhook.json`, plus messageEdited) it has message (text, image, video,
audio, file, sticker, location), postback, follow, unfollow, join, leave, memberJoined,
memberLeft, unsend, messageEdited. Any other event goes out raw through `/sim/api/events`.

It keeps these facts (the letters are sections of the project's notes on LINE): a reply token is
good for one use and a minute (D); retry keys for push and multicast only, 24 hours, 409
afterwards (D); two kinds of 429 (D); a push to somebody who blocked the bot answers 200 and goes
nowhere (D); it counts receivers, and replies are free (E); the bot has two seconds to answer a
webhook, then comes redelivery (B).

It differs from LINE: moments in events, chats and the monthly count are office time
(`platform_clock.py`), while tokens, timeouts and retry keys live in real time; addresses of
pictures may be plain http on this machine; redelivery is on from the start; a restart forgets
reply tokens.
"""
