-- Royalties (nhuận bút, thù lao). First the figures of the law, the same for every site: the base salary a coefficient is
-- counted from, and the tax that is withheld. A row came with the product, or one person proposed and another confirmed it;
-- it is never changed. The newest one in force on a day holds on that day.
create schema royalties;

create table royalties.law_figure (
  id uuid constraint law_figure_pk primary key default gen_random_uuid(),
  kind text not null constraint law_figure_kind check (kind in ('base-salary', 'tax')),
  valid_from date not null,
  -- The base salary a month in đồng; for the tax, the payment from which it is withheld.
  amount bigint not null constraint law_figure_positive check (amount > 0),
  percent integer constraint law_figure_percent check (percent between 1 and 99),
  source text not null constraint law_figure_source_said check (source <> ''),
  confidence text not null constraint law_figure_confidence check (confidence in ('sure', 'likely', 'unsure')),
  proposed_at timestamptz not null default now(),
  proposed_by uuid constraint law_figure_proposed_by_fk references people.account,
  confirmed_at timestamptz,
  confirmed_by uuid constraint law_figure_confirmed_by_fk references people.account,
  constraint law_figure_tax_has_percent check ((kind = 'tax') = (percent is not null)),
  constraint law_figure_two_people check (confirmed_by <> proposed_by),
  constraint law_figure_confirmed_whole check ((confirmed_at is null) = (confirmed_by is null))
);

create index law_figure_of_day on royalties.law_figure (kind, valid_from desc);

insert into royalties.law_figure (kind, valid_from, amount, percent, source, confidence) values
  ('base-salary', '2013-07-01', 1150000, null, 'Nghị định 66/2013/NĐ-CP', 'likely'),
  ('base-salary', '2016-05-01', 1210000, null, 'Nghị định 47/2016/NĐ-CP', 'likely'),
  ('base-salary', '2017-07-01', 1300000, null, 'Nghị định 47/2017/NĐ-CP', 'likely'),
  ('base-salary', '2018-07-01', 1390000, null, 'Nghị định 72/2018/NĐ-CP', 'likely'),
  ('base-salary', '2019-07-01', 1490000, null, 'Nghị định 38/2019/NĐ-CP', 'likely'),
  ('base-salary', '2023-07-01', 1800000, null, 'Nghị định 24/2023/NĐ-CP', 'likely'),
  ('base-salary', '2024-07-01', 2340000, null, 'Nghị định 73/2024/NĐ-CP', 'likely'),
  ('base-salary', '2026-07-01', 2530000, null, 'Nghị định 161/2026/NĐ-CP, Điều 3 khoản 2', 'sure'),
  ('tax', '2013-07-01', 2000000, 10, 'Thông tư 111/2013/TT-BTC, Điều 25', 'likely'),
  ('tax', '2026-07-01', 5000000, 10, 'Nghị định 253/2026/NĐ-CP, Điều 50 khoản 2', 'sure');
