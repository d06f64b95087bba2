-- Times are seconds since 1970-01-01T00:00:00Z.

create table subscriber (
  id text primary key,
  address text not null unique
) without rowid;

create table subscription (
  id text primary key,
  subscriber text not null references subscriber on delete cascade,
  language text not null,
  search text not null,
  period text not null,
  hour integer not null,
  state text not null,
  -- The digest of the token of the API.
  token text not null unique,
  created integer not null,
  -- When the next mail may be sent.
  due integer not null,
  -- The matches since the last mail that it will count and not list.
  unlisted integer not null default 0
) without rowid;

create index subscription_of_subscriber on subscription (subscriber);

-- The confirmations that were asked for within a day, which outlive what was asked for: the keyed
-- digests of address and network; no network where it is unknown.
create table confirmation (
  address text not null,
  network text,
  asked integer not null
);

-- The releases that were matched, once and for all, with the digest of their text.
create table known_release (
  id text primary key,
  digest integer
) without rowid;

-- The generation whose releases are known, in one row.
create table progress (
  one integer primary key check (one = 1),
  generation text not null,
  program text not null
);

create table mail (
  id integer primary key autoincrement,
  subscription text not null references subscription on delete cascade,
  kind text not null,
  message_id text not null unique,
  unlisted integer not null,
  created integer not null,
  attempts integer not null default 0,
  due integer not null,
  sent integer
);

create index mail_to_send on mail (due) where sent is null;
create index mail_of_subscription on mail (subscription);

-- What each subscription was told, or will be where it has no mail yet.
create table told (
  subscription text not null references subscription on delete cascade,
  release text not null,
  -- The digest of the title and passages that matched.
  matched text not null,
  corrected integer not null,
  mail integer,
  primary key (subscription, release)
) without rowid;

create index told_later on told (subscription) where mail is null;
create index told_by_mail on told (mail);
create index told_release on told (release);
