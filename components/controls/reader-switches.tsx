import { defaultPreferences, type PreferenceName, preferenceChoices } from './preferences';
import { SwitchKeeper } from './switch-keeper.client';

const names: Record<PreferenceName, string> = { size: '字号', theme: '明暗', links: '文中链接' };

/** By which their script finds them. */
const switchesId = 'reader-switches';

/** The reader's switches, at their defaults: what was chosen is known to the reader's browser alone. */
export function ReaderSwitches() {
  return (
    <>
      <details id={switchesId} className="needs-js relative shrink-0">
        <summary className="flex h-8 list-none pointer-coarse:-my-1.5 pointer-coarse:h-11 items-center whitespace-nowrap hover:text-blue [&::-webkit-details-marker]:hidden">
          设置
        </summary>
        <div className="absolute right-0 z-20 mt-1 w-64 max-w-[calc(100vw-2.25rem)] border border-rule bg-paper p-4 text-sm">
          {(Object.keys(preferenceChoices) as PreferenceName[]).map((name) => (
            <fieldset key={name} className="mb-3 last:mb-0">
              <legend className="mb-1 text-soft text-xs">{names[name]}</legend>
              <div className="flex divide-x divide-rule border border-rule">
                {preferenceChoices[name].map(({ value, label }) => (
                  <label
                    key={value}
                    className="relative grow cursor-pointer py-1 text-center pointer-coarse:py-2.5 has-checked:bg-blue has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-blue has-focus-visible:outline-offset-2"
                  >
                    <input
                      type="radio"
                      name={`reader-${name}`}
                      value={value}
                      defaultChecked={defaultPreferences[name] === value}
                      className="absolute inset-0 cursor-pointer appearance-none outline-none"
                    />
                    {label}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      </details>
      <SwitchKeeper switches={switchesId} />
    </>
  );
}
