import { t } from '@lingui/core/macro'
import { useFrameStore, type Frame } from '../../app/frame-store.ts'
import { routeHash, useRoute } from '../../app/routes.ts'
import { loaded } from '../../ui/load.ts'
import { Page } from '../../ui/page.tsx'
import { CalendarSection } from './calendar/calendar-section.tsx'
import { AboutSection } from './parts/about-section.tsx'
import { AppearanceSection } from './parts/appearance-section.tsx'
import { DesktopSection } from './parts/desktop-section.tsx'
import { ChangesSection } from './parts/changes-section.tsx'
import { DataSection } from './parts/data-section.tsx'
import { PlanSection } from './parts/plan-section.tsx'
import { RoadmapsSection } from './parts/roadmaps-section.tsx'
import { SoundSection } from './parts/sound-section.tsx'
import { TimeSection } from './parts/time-section.tsx'
import { TimerSection } from './parts/timer-section.tsx'
import classes from './view.module.css'

const sections = [
  { name: 'plan', label: t`Plan` },
  { name: 'roadmaps', label: t`Roadmaps` },
  { name: 'calendar', label: t`Calendar` },
  { name: 'timer', label: t`Timer` },
  { name: 'sound', label: t`Sound and notices` },
  { name: 'appearance', label: t`Appearance` },
  { name: 'time', label: t`Time` },
  { name: 'data', label: t`Data` },
  { name: 'desktop', label: t`Desktop` },
  { name: 'changes', label: t`Changes` },
  { name: 'about', label: t`About` },
] as const

type SectionName = (typeof sections)[number]['name']

const sectionOf = (text: string | undefined): SectionName =>
  sections.find(({ name }) => name === text)?.name ?? 'plan'

/** Settings, one section at a time; each has its own address. */
export const SettingsView = () => {
  const frame = useFrameStore((store) => loaded(store.frame))
  const { path } = useRoute()
  const current = sectionOf(path[0])
  const isDesktop = frame?.info.host === 'electron'
  return (
    <Page title={t`Settings`}>
      <nav aria-label={t`Settings`}>
        <ul className={classes.tabs}>
          {sections
            .filter(({ name }) => name !== 'desktop' || isDesktop)
            .map(({ name, label }) => (
              <li key={name}>
                <a
                  className={classes.tab}
                  href={routeHash('settings', name)}
                  aria-current={name === current ? 'page' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {frame !== undefined && <Section name={current} frame={frame} planId={path[1]} />}
    </Page>
  )
}

type SectionProps = {
  readonly name: SectionName
  readonly frame: Frame
  /** Of the plan section: which plan, by default the active one. */
  readonly planId: string | undefined
}

const Section = ({ name, frame, planId }: SectionProps) => {
  switch (name) {
    case 'plan':
      return (
        <PlanSection
          plan={frame.running.find(({ id }) => id === planId) ?? frame.plan}
          running={frame.running}
          settings={frame.settings}
        />
      )
    case 'roadmaps':
      return <RoadmapsSection zone={frame.info.zone} />
    case 'calendar':
      return <CalendarSection frame={frame} />
    case 'timer':
      return <TimerSection frame={frame} />
    case 'sound':
      return <SoundSection frame={frame} />
    case 'appearance':
      return <AppearanceSection settings={frame.settings} />
    case 'time':
      return <TimeSection frame={frame} />
    case 'data':
      return <DataSection frame={frame} />
    case 'desktop':
      return <DesktopSection settings={frame.settings.desktop} capabilities={frame.info.capabilities} />
    case 'changes':
      return <ChangesSection zone={frame.info.zone} />
    case 'about':
      return <AboutSection info={frame.info} settings={frame.settings.desktop} />
  }
}
