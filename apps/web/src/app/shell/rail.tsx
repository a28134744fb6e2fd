import { ActionIcon, Tooltip } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../shared/ui/mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { openPalette } from './palette/palette-state.ts'
import css from './shell.module.css'
import { useSections } from './use-sections.ts'

/** The left rail: sections as icon and word; narrow it shows icons with the word on hover. */
export const Rail = (): ReactNode => {
  const { t } = useTranslation('shell')
  const sections = useSections()
  const [isNarrow, setIsNarrow] = useLocalStorage({ key: 'muloqot.rail-narrow', defaultValue: false })
  const toggleLabel = isNarrow ? t('rail.expand') : t('rail.collapse')
  return (
    <div className={css.rail} data-narrow={isNarrow}>
      <div className={css.brand}>
        <Mark size={24} />
        <span className={css.word}>Muloqot</span>
      </div>
      <nav aria-label={t('nav.label')} className={css.sections}>
        <Tooltip label={t('palette.label')} position="right" disabled={!isNarrow}>
          <button type="button" className={css.item} onClick={openPalette}>
            <IconSearch size={18} stroke={1.6} />
            <span className={css.word}>{t('palette.label')}</span>
          </button>
        </Tooltip>
        {sections.map(({ name, path, icon: Icon, isAdministration }, index) => (
          <Tooltip key={name} label={t(`nav.${name}`)} position="right" disabled={!isNarrow}>
            <Link
              to={path}
              className={css.item}
              aria-label={t(`nav.${name}`)}
              data-apart={isAdministration === true && !sections[index - 1]?.isAdministration}
            >
              <Icon size={18} stroke={1.6} />
              <span className={css.word}>{t(`nav.${name}`)}</span>
            </Link>
          </Tooltip>
        ))}
      </nav>
      <div className={css.spring} />
      <AccountMenu isNarrow={isNarrow} />
      <Tooltip label={toggleLabel} position="right">
        <ActionIcon
          aria-label={toggleLabel}
          aria-expanded={!isNarrow}
          m={6}
          onClick={() => {
            setIsNarrow(!isNarrow)
          }}
        >
          {isNarrow ? (
            <IconLayoutSidebarLeftExpand size={18} stroke={1.6} />
          ) : (
            <IconLayoutSidebarLeftCollapse size={18} stroke={1.6} />
          )}
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
