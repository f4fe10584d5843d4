import type { Bar } from '../bars';
import { useWords } from '../words';

/** The bars as a table, for those who do not see them. */
export function RoleTable({ rows }: { rows: Bar[] }) {
  const { text, platforms, durationInWords } = useWords();
  return (
    <div class="unseen">
      <table>
        <caption>{text('popup.details')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('popup.platform')}</th>
            <th scope="col">{text('popup.role')}</th>
            <th scope="col">{text('popup.time')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ platform, parts }) =>
            parts.map(({ role, totalMs }) => (
              <tr key={`${platform}.${role}`}>
                <th scope="row">{platforms.nameOf(platform)}</th>
                <td>{text(`role.${role}`)}</td>
                <td data-platform={platform} data-role={role} data-total-ms={totalMs}>
                  {durationInWords(totalMs)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
