import { nets } from '#src/notebook';

/** What cells get that name `nets`: the networks of the course, as data. */
export async function open() {
  return { nets };
}
