/**
 * The tasks of a page's main thread in a trace, from its navigation until it settled, and when its document was
 * opened and its picture stood.
 * A task's time is the thread's own, in ms, so that other work on the computer counts little.
 */
export function mainTasks(events) {
  const end = events.find(({ name }) => name === 'settled');
  const own = events
    .filter(({ pid, tid, ts }) => pid === end.pid && tid === end.tid && ts < end.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  // A picture that is an SVG is a document too: it opens later than the page.
  const start = own.find(({ name }) => name === 'navigationStart');
  const tasks = own
    .filter(({ name, ts }) => name === 'ThreadControllerImpl::RunTask' && ts >= start.ts)
    .map((task) => ({
      start: task.ts,
      cpu: (task.tdur ?? 0) / 1000,
      what: () => partsOf(own.filter((event) => isIn(event, task))),
    }));
  const at = (mark) => own.find(({ name, ts }) => name === mark && ts >= start.ts).ts;
  return { tasks, openedAt: at('commitNavigationEnd'), pictureAt: at('picture') };
}

const isIn = ({ ph, ts, dur }, task) => ph === 'X' && ts >= task.ts && ts + dur <= task.ts + task.dur;

/** What a task's time went to: the three events with the most time of their own, that of inner ones left out. */
function partsOf(events) {
  const times = new Map();
  const open = [];
  const add = (event, time) => {
    const name = nameOf(event);
    times.set(name, (times.get(name) ?? 0) + time / 1000);
  };
  for (const event of events) {
    const { ts, tdur = 0, dur } = event;
    while (open.length && open.at(-1).ts + open.at(-1).dur < ts + dur) open.pop();
    if (open.length) add(open.at(-1), -tdur);
    add(event, tdur);
    open.push(event);
  }
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([name, time]) => `${name} ${time.toFixed(0)}`)
    .join(', ');
}

function nameOf({ name, args: { data } = {} }) {
  const file = data?.url
    ?.split('/')
    .at(-1)
    .replace(/(-[\w-]{8})?\.js.*/, '');
  const detail = [data?.functionName, data?.type, file].filter(Boolean).join(' ');
  return detail ? `${name} (${detail})` : name;
}
