-- Whose the address of an account is counts as proved only by a link that was mailed to it and used, by the province's own
-- provider, or by the operator of the network. Until then whoever opened the account may be somebody else.
alter table people.account
  -- The site that opened it; null where a command of the operator did.
  add column opened_by_site uuid constraint account_opened_by_site_fk references sites.site,
  add column proved_at timestamptz,
  add column proved_by text constraint account_proved_by check (proved_by in ('mail', 'sign-on', 'operator')),
  add constraint account_proved_whole check ((proved_at is null) = (proved_by is null));

update people.account as a set proved_at = i.linked_at, proved_by = 'sign-on'
from (select account_id, min(linked_at) as linked_at from people.identity group by account_id) as i
where i.account_id = a.id;

-- What the use of a link proves: that letters to the address are read, or what the operator answers for.
alter table people.sign_in_link
  add column proves text constraint sign_in_link_proves check (proves in ('mail', 'operator'));
