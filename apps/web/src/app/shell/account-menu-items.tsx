import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../shared/api/me.ts'
import { endSession } from '../../shared/api/session.ts'
import { LanguageChoice } from '../../shared/ui/language-choice.tsx'
import { openKeys } from './keys-dialog-state.ts'
import css from './shell.module.css'

const schemes = ['auto', 'light', 'dark'] as const

/** What belongs to the person and not to a screen. */
export const AccountMenuItems = (): ReactNode => {
  const { t } = useTranslation('shell')
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemeLabels = { auto: t('menu.system'), light: t('menu.light'), dark: t('menu.dark') }
  return (
    <>
      <Menu.Label>{me.email}</Menu.Label>
      <div className={css.choice}>
        <span className={css.choiceLabel}>{t('menu.language')}</span>
        <LanguageChoice />
      </div>
      <div className={css.choice}>
        <span className={css.choiceLabel}>{t('menu.theme')}</span>
        <SegmentedControl
          size="xs"
          value={colorScheme}
          data={schemes.map((value) => ({ value, label: schemeLabels[value] }))}
          onChange={(value) => {
            const scheme = schemes.find((known) => known === value)
            if (scheme) setColorScheme(scheme)
          }}
        />
      </div>
      <Menu.Divider />
      <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openKeys}>
        {t('menu.keys')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={16} />} onClick={endSession}>
        {t('menu.signOut')}
      </Menu.Item>
    </>
  )
}
