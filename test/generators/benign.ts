import { code, logs, manuals, measurements, tickets, timetable } from "./benign/machines.ts";
import { adverts, chat, members, minutes, phones } from "./benign/people.ts";
import { blankForm, course, meeting, newsletter, registerExtract } from "./benign/texts.ts";
import { invoice, orders, parcels, prices, quotation } from "./benign/trade.ts";
import type { Family } from "./specimen.ts";

/** Documents that look like a leak and are none. */
export const benignFamilies: readonly Family[] = [
  invoice,
  orders,
  prices,
  quotation,
  parcels,
  phones,
  members,
  adverts,
  minutes,
  chat,
  newsletter,
  blankForm,
  course,
  registerExtract,
  meeting,
  code,
  logs,
  measurements,
  timetable,
  tickets,
  manuals
];
