import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconFileImport, IconHistory, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'

/** How contacts come in: one by one, or as a file; and what was imported before. */
export const HeaderActions = ({ onAdd }: { onAdd: () => void }): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const mayWrite = useCan('contacts.write')
  const isPhone = useIsPhone()
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={34} aria-label={t('common:action.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayWrite && isPhone && (
            <Menu.Item component={Link} to="/contacts/import" leftSection={<IconFileImport size={16} />}>
              {t('action.import')}
            </Menu.Item>
          )}
          <Menu.Item component={Link} to="/contacts/imports" leftSection={<IconHistory size={16} />}>
            {t('action.imports')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {mayWrite && !isPhone && (
        <Button
          variant="default"
          component={Link}
          to="/contacts/import"
          leftSection={<IconFileImport size={16} />}
        >
          {t('action.import')}
        </Button>
      )}
      {mayWrite &&
        (isPhone ? (
          <ActionIcon variant="filled" color="teal" size={34} aria-label={t('action.add')} onClick={onAdd}>
            <IconPlus size={18} />
          </ActionIcon>
        ) : (
          <Button onClick={onAdd} leftSection={<IconPlus size={16} />}>
            {t('action.add')}
          </Button>
        ))}
    </>
  )
}
