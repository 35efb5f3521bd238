// Only the icons the screens use; each import is one file of the set.
import aLargeSmall from 'lucide/dist/esm/icons/a-large-small.mjs'
import archive from 'lucide/dist/esm/icons/archive.mjs'
import arrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs'
import arrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import calendarDays from 'lucide/dist/esm/icons/calendar-days.mjs'
import chartColumn from 'lucide/dist/esm/icons/chart-column.mjs'
import chevronDown from 'lucide/dist/esm/icons/chevron-down.mjs'
import circleCheck from 'lucide/dist/esm/icons/circle-check.mjs'
import clock from 'lucide/dist/esm/icons/clock.mjs'
import contrast from 'lucide/dist/esm/icons/contrast.mjs'
import externalLink from 'lucide/dist/esm/icons/external-link.mjs'
import fileText from 'lucide/dist/esm/icons/file-text.mjs'
import flag from 'lucide/dist/esm/icons/flag.mjs'
import flower2 from 'lucide/dist/esm/icons/flower-2.mjs'
import globe from 'lucide/dist/esm/icons/globe.mjs'
import images from 'lucide/dist/esm/icons/images.mjs'
import info from 'lucide/dist/esm/icons/info.mjs'
import landmark from 'lucide/dist/esm/icons/landmark.mjs'
import link from 'lucide/dist/esm/icons/link.mjs'
import mail from 'lucide/dist/esm/icons/mail.mjs'
import mapPin from 'lucide/dist/esm/icons/map-pin.mjs'
import megaphone from 'lucide/dist/esm/icons/megaphone.mjs'
import menu from 'lucide/dist/esm/icons/menu.mjs'
import messagesSquare from 'lucide/dist/esm/icons/messages-square.mjs'
import newspaper from 'lucide/dist/esm/icons/newspaper.mjs'
import phone from 'lucide/dist/esm/icons/phone.mjs'
import play from 'lucide/dist/esm/icons/play.mjs'
import printer from 'lucide/dist/esm/icons/printer.mjs'
import radio from 'lucide/dist/esm/icons/radio.mjs'
import ribbon from 'lucide/dist/esm/icons/ribbon.mjs'
import rss from 'lucide/dist/esm/icons/rss.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import share2 from 'lucide/dist/esm/icons/share-2.mjs'
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'
import undo2 from 'lucide/dist/esm/icons/undo-2.mjs'
import userRound from 'lucide/dist/esm/icons/user-round.mjs'
import users from 'lucide/dist/esm/icons/users.mjs'
import x from 'lucide/dist/esm/icons/x.mjs'

export const shapes = {
  alert: triangleAlert,
  archive,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  audio: radio,
  building: landmark,
  calendar: calendarDays,
  chart: chartColumn,
  check: circleCheck,
  'chevron-down': chevronDown,
  clock,
  close: x,
  contrast,
  external: externalLink,
  file: fileText,
  flag,
  flower: flower2,
  globe,
  info,
  link,
  mail,
  'map-pin': mapPin,
  megaphone,
  menu,
  messages: messagesSquare,
  newspaper,
  people: users,
  person: userRound,
  phone,
  photos: images,
  play,
  printer,
  ribbon,
  rss,
  search,
  share: share2,
  type: aLargeSmall,
  undo: undo2,
} as const
