// SPDX-License-Identifier: Apache-2.0
def log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] garden\.yang:13(:\d+)?: pattern: / : 'what was forgiven is a warning with file and line'
assert log.count('generated org.example.garden.model.Models') == 1 : 'generated once'
assert log.contains('org.example.garden.model is as its models say') : 'and not again'
assert log.contains('<gardener>Ada</gardener>') : 'and the generated class was used'
