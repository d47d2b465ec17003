// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QFile>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceKey)
};

/// For its owner only, from the first moment on.
Result<void> writeKey(const QString &path, const Secret &key)
{
    QFile file(path);
    if (file.exists())
        return failure(ErrorKind::Conflict,
                       Texts::tr("%1 exists already. Choose another name, or remove it first.").arg(path));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const Secret line(key.bytes().toBase64() + '\n');
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, owner) ||
        file.write(line.bytes()) != line.bytes().size() || !file.flush())
        return failure(ErrorKind::Storage, Texts::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Future<Answer> workspaceKey(CommandContext &context, const Arguments &arguments)
{
    if (!arguments.has(u"--yes"_s))
        return refused(
            ErrorKind::Invalid,
            Texts::tr("Whoever has this key and the workspace can sign in as anybody at every application. "
                      "Nothing was written. Add --yes to write it, move it to the server in a protected way, "
                      "and remove the file."));
    const QString file = arguments.value(u"FILE"_s);
    // In the log first: a key that left without a trace would be the worst of it (spec I11).
    const auto key =
        async::andThen(context.services.envelope.wrappingKey(), context.scope, [&context](const Secret &key) {
            Event event;
            event.type = u"workspace_key_export"_s;
            event.initiatedBy = context.actor;
            event.resourceType = u"organization"_s;
            return async::andThen(context.services.events.append(event), context.scope,
                                  [key](const Event &) { return async::ready<Secret>(key); });
        });
    return async::andThen(key, context.scope, [file](const Secret &key) {
        if (auto written = writeKey(file, key); !written)
            return refused(written.error());
        return async::ready<Answer>(Answer{{{u"file"_s, file}}});
    });
}

} // namespace gatehouse::cli
