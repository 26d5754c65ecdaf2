import './Icon.css';

/** Shapes on a grid of 16 by 16, drawn for this product. */
const shapes = {
  barrier: 'M4 4l8 8M12 4l-8 8',
  check: 'M5.4 6a2.6 2.6 0 1 1 3.9 2.2c-.8.5-1.3 1-1.3 1.9M8 12.6v.2',
  fine: 'M3.5 8.5l3 3 6-7',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  more: 'M2.5 8h.01M8 8h.01M13.5 8h.01',
  star: 'M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z',
  chevron: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  external: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5',
  file: 'M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.6 10.6L14 14',
  info: 'M8 7v4.5M8 4.5v.2M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  pin: 'M6 2.5h4M7 2.5v4L4.5 9.5h7L9 6.5v-4M8 9.5V14',
  lock: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  book: 'M3 3h4.2c.5 0 .8.4.8.8V13c0-.5-.3-.8-.8-.8H3zM13 3H8.8c-.5 0-.8.4-.8.8V13c0-.5.3-.8.8-.8H13z',
} as const;

export type IconName = keyof typeof shapes;

/** A small drawing beside a word; it says nothing by itself, so readers skip it. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg className={`icon icon--${name}${filled ? ' icon--filled' : ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
